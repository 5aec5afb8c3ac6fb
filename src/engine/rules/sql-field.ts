/** Parameters of database consoles, whose values are SQL by design; and InfluxQL, which asks for a stretch of time. */
const FIELD =
  /(?:^|[?&])(?:sql_?query|where_clause|sql)=|(?:^|[?&])q=\s{0,9}select\b[^;]{1,2000}(?:\btime\s{0,9}[<>]=?\s{0,9}(?:now\(\)|'?\d)|group by time\()/i

/** Whether a parameter, or one of an address, is a console's. */
export const isSqlField = (text: string): boolean => FIELD.test(text)
