/**
 * What a word of SQL is to the grammar, as one letter of a fingerprint (fingerprint.ts). Collected from the manuals of MySQL 8,
 * MariaDB, PostgreSQL 16, SQL Server 2022, Oracle 23 and SQLite 3.
 */
export type Letter =
  | 'n' // number, or a constant that is written as a word
  | 's' // closed string
  | 'z' // string that does not end, begun by the quote that the value sits in
  | 'u' // string that does not end, begun by another quote
  | 'w' // name
  | 'v' // variable, or a word that the database itself fills
  | 'f' // function that only databases have, and its bracket
  | 'h' // function with an everyday name, and its bracket
  | 'g' // any other name and a bracket right behind it
  | 'o' // arithmetic and other signs between values
  | 'd' // the same as a word
  | 'c' // comparison
  | 'k' // the same as a word
  | 'l' // logic as a word
  | 'L' // logic as a sign
  | '!' // not
  | '~' // the same as a sign
  | '('
  | ')'
  | ','
  | ';'
  | '#' // comment up to the end
  | 'S' // select
  | 'U' // union and its like
  | 'm' // all, distinct
  | 'T' // first word of another statement
  | 'R' // from, join
  | 'W' // where
  | 'H' // having
  | 'B' // order by, group by
  | 'I' // limit, offset
  | 'N' // into
  | 'P' // procedure
  | 'E' // case
  | 'e' // when, then, else
  | 'D' // end
  | 'A' // as
  | ':' // PostgreSQL's cast
  | '?' // anything else

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

const CLASSES: readonly (readonly [Letter, string])[] = [
  ['n', 'null true false unknown'],
  [
    'v',
    `current_user current_date current_time current_timestamp current_schema current_catalog current_role session_user
    system_user utc_date utc_time utc_timestamp localtimestamp sysdate systimestamp rownum rowid sqlcode sqlerrm`,
  ],
  ['d', 'div mod collate'],
  ['k', 'like rlike ilike regexp glob between in is contains similar sounds overlaps soundslike'],
  ['l', 'and or xor'],
  ['!', 'not binary prior'],
  ['S', 'select selectselect'],
  ['U', 'union except intersect minus'],
  ['m', 'all distinct distinctrow sql_no_cache sql_calc_found_rows straight_join'],
  ['R', 'from join'],
  ['W', 'where'],
  ['H', 'having'],
  ['I', 'limit offset'],
  ['N', 'into'],
  ['P', 'procedure'],
  ['E', 'case'],
  ['e', 'when then else'],
  ['D', 'end'],
  ['A', 'as'],
  [
    'T',
    `insert update delete drop alter create truncate exec execute declare set shutdown grant revoke merge replace load call
    do begin waitfor if rename handler use show describe desc explain vacuum attach detach pragma copy backup restore kill
    dbcc print raiserror commit rollback prepare deallocate lock unlock analyze flush reset optimize table values with
    while help notify listen reindex cluster reconfigure install uninstall purge`,
  ],
]

/** Letters of the words of SQL's grammar, in lower case. A Map: a log's words must not meet `Object.prototype`. */
export const WORDS: ReadonlyMap<string, Letter> = new Map(
  CLASSES.flatMap(([letter, words]) => list(words).map((word) => [word, letter] as const)),
)

/** Functions that are seldom anything but a database's. */
export const TELLING_FUNCTIONS: ReadonlySet<string> = new Set(
  list(`
    ascii ord chr nchar unichr char_length character_length octet_length bit_length bit_count datalength
    substr substring substring_index  instr locate charindex patindex lpad rpad soundex 
    concat concat_ws group_concat string_agg listagg wm_concat json_arrayagg array_agg xmlagg
    hex unhex conv   to_base64 from_base64 rawtohex hextoraw utl_raw.cast_to_varchar2  uncompress
    aes_encrypt aes_decrypt des_encrypt des_decrypt   md5 sha1 sha2 crc32 hashbytes  old_password
    ifnull nullif coalesce nvl nvl2 iif elt make_set find_in_set export_set   
    sleep pg_sleep pg_sleep_for benchmark randomblob zeroblob generate_series get_lock release_lock is_free_lock
    dbms_lock.sleep dbms_session.sleep dbms_pipe.receive_message dbms_pipe.pack_message dbms_random.value
    extractvalue updatexml xmltype xmlelement xmlparse query_to_xml database_to_xml table_to_xml
    gtid_subset gtid_subtract json_keys json_extract json_array json_object json_search json_value json_query json_depth
    st_latfromgeohash st_longfromgeohash st_pointfromgeohash name_const procedure_analyse
    load_file load_extension lo_import lo_export lo_get lo_from_bytea lo_create pg_read_file pg_read_binary_file pg_ls_dir
    pg_stat_file pg_file_write readfile writefile fts3_tokenizer openrowset opendatasource openquery openxml bulkcolumn
    utl_inaddr.get_host_address utl_inaddr.get_host_name utl_http.request utl_smtp.open_connection utl_file.fopen
    ctxsys.drithsx.sn httpuritype dbms_ldap.init dbms_xmlgen.getxml dbms_xmlquery.newcontext dbms_java.runjava
    sys_context userenv sys.database_name dbms_export_extension sys_eval sys_exec
    db_name db_id user_name suser_name suser_sname suser_id schema_name object_name object_id col_name host_name
    is_srvrolemember is_member has_dbaccess serverproperty fn_listextendedproperty fn_xe_file_target_read_file
    current_database current_schema current_setting current_user session_user system_user version_comment inet_server_addr
    inet_client_addr pg_backend_pid pg_postmaster_start_time dblink dblink_connect sqlite_version sqlite_compileoption_used
    connection_id last_insert_id row_count found_rows     coercibility
    to_char to_number to_date to_timestamp regexp_replace regexp_substr regexp_like regexp_instr regexp_matches
    regexp_substring starts_with unistr strpos  quote_ident quote_literal  initcap bittostr
    date_add date_sub adddate subdate makedate maketime datediff dateadd datename datepart str_to_date unix_timestamp
    from_unixtime period_add period_diff to_days to_seconds utc_date utc_time
      try_cast try_convert row_to_json json_agg jsonb_agg json_each json_tree xpath xpath_exists
       total_changes
    any_value bit_and bit_or bit_xor convert_tz cume_dist curdate dense_rank first_value format_bytes from_days get_format
    is_ipv4 is_ipv6 is_used_lock is_uuid last_day nth_value ntile percent_rank random_bytes row_number sec_to_time
    statement_digest stddev stddev_pop stddev_samp subtime time_format time_to_sec timediff timestampadd timestampdiff
    uncompressed_length uuid_to_bin bin_to_uuid var_pop var_samp weekofyear weight_string yearweek dayname dayofmonth
    dayofweek dayofyear addtime monthname validate_password_strength btrim to_hex to_ascii string_to_array array_to_string
    array_length width_bucket setseed gen_random_uuid unnest quote_nullable asciistr nls_upper nls_lower nlssort vsize
    ora_hash scn_to_timestamp isnumeric isdate newsequentialid parsename textptr binary_checksum checksum_agg app_name
    getutcdate sysdatetime sysutcdatetime eomonth
    quotename  
    inet_aton inet_ntoa inet6_aton uuid_short master_pos_wait
    master.dbo.xp_cmdshell xp_cmdshell sp_executesql`),
)

/** Families of functions that only databases have: pg_read_file, dbms_pipe.pack_message, master..xp_dirtree. */
export const TELLING_FAMILIES =
  /(?:^|\.)(?:pg|lo|xp|sp|dbms|utl|jsonb?|st|sqlite|fts\d|sys|gtid|aes|ps|has|inet6?|regexp|bit|xml|ts|txid)_[a-z]/

/** Functions that everyday words, programs or style sheets have too: only what stands in the brackets tells. */
export const HOMELY_FUNCTIONS: ReadonlySet<string> = new Set(
  list(`
    char version user length len left right replace reverse repeat trim ltrim rtrim lower upper lcase ucase insert
    count sum min max avg abs ceil ceiling floor round sign sqrt pow power exp ln log log2 log10 pi sin cos tan cot asin
    acos atan atan2 degrees radians rand random mod div if exists any some all values date time now sysdate curdate
    curtime day month year hour minute second week quarter format field space strcmp quote default interval row like glob regexp printf instr unicode str checksum truncate changes uuid newid guid rank extract position
    session_id getdate xmlforest like binary top not choose decimal greatest least unlikely likelihood
    password database schema charset collation bin oct mid cast convert difference translate overlay stuff decode encode compress replicate typeof isnull
    dump lag lead variance std trunc microsecond weekday`),
)

/** Of the telling ones those that are words too: with a blank before the bracket they are taken for such. */
export const SPOKEN_FUNCTIONS: ReadonlySet<string> = new Set(
  list(`
    sleep benchmark ascii hex locate ord chr iif elt soundex typeof xpath conv md5 sha1 sha2 crc32 instr concat
    initcap quotename coalesce userenv`),
)

/** Of the homely ones those that sites count with: week(3). */
export const COUNTED: ReadonlySet<string> = new Set(
  list(`
    day month year hour minute second week quarter date time top min max count left right space any all some values field
    format extract position rank power row length user not default`),
)

/** Of those the ones that languages of metrics call without an argument: time(). */
export const CLOCK: ReadonlySet<string> = new Set(
  list('time date year month day hour minute second week quarter'),
)

/** Words that a number can be glued to: MySQL reads `1union` in some forms, `1e0union` and `.1or` always. */
export const AFTER_NUMBER: ReadonlySet<string> = new Set(
  list(
    'union and or xor div mod like rlike regexp between in is from where having order group limit into procedure',
  ),
)
