/**
 * Programs and shell builtins that a line of a shell may begin with. Facts of Unix systems: coreutils, util-linux, shells,
 * interpreters, package and configuration tools, what droppers and privilege-escalation notes (gtfobins.github.io) use.
 */
const NAMES =
  'aa-disable aa-enforce aa-exec ab addgroup adduser agetty ansible ansible-console ansible-doc ansible-galaxy ansible-inventory ' +
  'ansible-playbook ansible-pull ansible-test ansible-vault apache2ctl apk apt apt-get aptitude ar aria2c arj arp arping as ascii85 ascii-xfr ash aspell atobm awk axel ' +
  'base32 base58 base64 basename basenc basez bash batch bc bconsole blkid bpftrace breaksw bridge bundle bunzip2 busctl busybox byebug bzcat bzcmp bzdiff bzegrep bzgrep bzip2 bzless bzmore ' +
  'c89 c99 cabal cancel capsh cargo cat cc certbot chattr chdir check_by_ssh chef-client chef-run chef-shell chef-solo chef-vault chgrp chmod choom chown chpass chroot chsh clang cmp cobc column comm composer cowsay ' +
  'cp cpan cpio cpulimit crash cron crontab cscli csh csplit csvtool cupsfilter curl dash dd debugfs dhclient dialog diff dig dirname dmesg dmidecode dmsetup dnf docker dos2unix doas dosbox dotnet dpkg du dvips dstat ' +
  'easy_install eb echo efax egrep elvish emacs endif endsw env enscript eqn esac espeak ex exec exiftool expand export expr facter fdisk fetch fgrep file finger fish flock fmt fold fping ftp ftpget ftpput ftpstats ftpwho function ' +
  'gawk gcc gcore gdb gem genie genisoimage getent getfacl ghc ghci gimp ginsh git go grc grep groupmod groups gtester gunzip gzcat gzip hash hd head help hexdump hping3 hostid hostname hostnamectl htdigest htop htpasswd iconv id ' +
  'ifconfig iftop insmod install ionice ip ip6tables ipconfig iptables irb ispell java jexec jjs jobs join journalctl jq jrunscript jshell julia kill killall knife ksh kshell kubectl last lastb lastcomm lastlog lastlogin latex ' +
  'latexmk ld ldconfig ldd leave less lftp lftpget link linux32 linux64 ln loadkeys local locate login logname logsave lp lpr ls lsb_release lsblk lscpu lshw lsmod lsof lspci lsusb ltrace lua lualatex luatex lwp-download lwp-dump ' +
  'lwp-mirror lwp-request lynx lz lz4 lz4c lz4cat lzcat lzcmp lzdiff lzegrep lzfgrep lzgrep lzless lzma lzmore mail mailq mailx make man mawk mkdir mkfifo mknod mktemp mlocate modprobe more mosquitto mount msfconsole msgattrib msgcat ' +
  'msgconv msgfilter msgmerge msguniq mtr mutt mv mypy mysql mysqladmin mysqldump mysqldumpslow mysqlhotcopy mysqlshow nano nasm nawk nc ncat ncdu neofetch net netcat netkit-ftp netplan netstat newgrp nft nice nl nm nmap node nohup npm ' +
  'npx nroff nsenter nslookup nstat octave od openssl openvpn openvt opkg pacman paste pax pdb pdflatex pdftex pdksh perf perl perl5 perlsh perms pf pftp pg pgrep php php5 php7 php8 pic pico pidstat pigz ping ping6 pip pip3 pkexec pkg ' +
  'pkginfo pkill popd posix pr printenv printf ps psed psftp psql ptx pty puppet pushd pwd pwdx pxz py3versions python python2 python3 pythonx r rake rbash rc rcp read readelf realpath reboot red redcarpet redis-cli replace restic rev ' +
  'rename repeat rkhunter rlogin rlwrap rm rmdir rmt rmuser rnano route rpm rpmdb rpmquery rpmverify rsync ruby run-mailcap run-parts rview rvim sash scanmem scp screen script scrot sed sendmail service setarch setenv setfacl setsid ' +
  'sftp sg sh shadow shc showmount shred shuf shutdown sleep slsh smbclient smbmap snap socat soelim source split sqlite3 ss ssh ssh-agent ssh-copy-id ssh-keygen ssh-keyscan sshfs sshpass start-stop-daemon stat stdbuf strace strings stty ' +
  'su sudo sudoedit sum svn symlink sysctl systemctl systemd-resolve tac tail tailf tar task taskset tbl tclsh tcpdump tcping tcptraceroute tcsh tdbtool tee telnet telnetd tex tftp tic timedatectl timeout tmate tmux toilet torify ' +
  'torsocks touch traceroute traceroute6 troff truncate tshark tsort ul ulimit uname uncompress unexpand uniq unix2dos unlink unlz4 unlzma unpigz unrar unset unshare unxz unzip unzstd update-alternatives uptime useradd userdel usermod ' +
  'users uudecode uuencode vagrant valgrind varnishncsa vi view vigr vim vimdiff vipw virsh visudo vmstat volatility w3m wall wget whereis whiptail whoami whois wireshark wish xargs xdotool xelatex xetex xmodmap xmore xpad xterm xxd xz ' +
  'xzcat xzcmp xzdiff xzegrep xzfgrep xzgrep xzless xzmore yarn yelp yum zathura zcat zcmp zdiff zegrep zeitgeist zfgrep zgrep zip zipcloak zipgrep zipinfo zipnote zipsplit zless zmore zsh zsoelim zstd zstdcat zstdgrep zstdless ' +
  'zstdmt zypper at cut date df find set sort sync test time trap tr type umask wait watch which who write yes alias eval'

const PROGRAMS: ReadonlySet<string> = new Set(NAMES.split(' '))

/** English words and names of fields among them: these need an argument that only a shell's line has. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'as at batch bridge bundle cancel column crash cut date dialog diff du eb echo ex expand export fetch file find finger fish fmt fold function gem genie go hash head help install ip java join jobs kill last latex leave less ' +
    'link local locate login mail make man more mount net nice node octave od paste perf perms pf pg pic ping pr puppet r read red rename repeat replace rev route screen script service set shadow sort source split stat strings su sum ' +
    'sync task tex test tic time touch tr trap type ul users view wait wall watch which who wish write yelp yes zip env id ls cc ar ab ss sg w3m rc su tar php perl python ruby docker git mysql mutt snap bc dd cp mv rm ps pwd ftp'
  ).split(' '),
)

/** Programs that run the command that follows them. */
const RUNNERS: ReadonlySet<string> = new Set(
  'time sudo doas nohup env command builtin exec eval nice ionice stdbuf timeout setsid xargs busybox watch then do else if while until coproc trap strace ltrace sh bash dash ash ksh zsh'.split(
    ' ',
  ),
)

export const isProgram = (word: string): boolean => PROGRAMS.has(word)
export const isPlainWord = (word: string): boolean => WORDS.has(word)
export const isRunner = (word: string): boolean => RUNNERS.has(word)
