"""What tools print: listings, logs, tables, dumps, drawn from a random source.

Each function takes the record's values and its random source and returns text in the mark-up of the scripts: ⟦…⟧ around
what is planted, ⟪…⟫ around a look-alike that must come through.
"""

from datetime import datetime, timedelta

WORDS = ("anchor basket candle dough ember fennel garnet hollow ivory jigsaw kettle lantern meadow nutmeg orchard pebble "
         "quartz ribbon saddle thimble umbra velvet walnut yarrow zephyr").split()
MODULES = "api auth billing cache cart config db events export forms index jobs mailer models queue report search store".split()
VERBS = "Add Fix Drop Rename Move Cache Guard Split Tidy Log Retry Document Test".split()
THINGS = ["the parser's error path", "retry on timeout", "an index for orders", "stale lock handling", "the date column",
          "pagination past page 9", "the empty-cart case", "unused imports", "a flaky test", "the health check",
          "logging of slow queries", "rounding in totals", "currency codes", "the CSV export", "the sign-up form"]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]


def hexes(rng, n):
    """n hexadecimal digits that are not all decimal, so that they stay what they are: an id."""
    while True:
        text = "".join(rng.choice("0123456789abcdef") for _ in range(n))
        if sum(c in "abcdef" for c in text) * 6 > n:
            return text


def uuid(rng):
    return f"{hexes(rng, 8)}-{hexes(rng, 4)}-4{hexes(rng, 4)[1:]}-a{hexes(rng, 4)[1:]}-{hexes(rng, 12)}"


def clock(rng):
    return f"{rng.randrange(24):02}:{rng.randrange(60):02}:{rng.randrange(60):02}"


def moments(rng, count, longest=40):
    """`count` times in order, up to `longest` seconds apart, on a day of 2025."""
    at = datetime(2025, rng.randrange(1, 12), rng.randrange(1, 28), rng.randrange(24), rng.randrange(60), rng.randrange(60))
    for _ in range(count):
        yield at
        at += timedelta(seconds=rng.randrange(longest), milliseconds=rng.randrange(1000))


def ls(v, rng):
    rows = [f"total {rng.randrange(24, 220)}"]
    names = [".", "..", ".git", ".gitignore", "Cargo.toml", "README.md", "Makefile", "src", "tests", "package.json",
             "docker-compose.yml", ".env", "notes.txt", "scripts", "LICENSE"]
    for name in names[:2] + sorted(rng.sample(names[2:], rng.randrange(5, 12))):
        kind = "drwxr-xr-x" if "." not in name.strip(".") and name not in ("Makefile", "LICENSE", ".env", ".gitignore") else "-rw-r--r--"
        rows.append(f"{kind} {rng.randrange(1, 12):2} ⟦@login⟧ ⟦@login⟧ {rng.randrange(60, 48000):6} "
                    f"{rng.choice(MONTHS)} {rng.randrange(1, 29):2} {rng.randrange(24):02}:{rng.randrange(60):02} {name}")
    return "\n".join(rows)


def ls_root(v, rng):
    """The same listing made by root in a container: nothing personal in it."""
    return ls(v, rng).replace("⟦@login⟧ ⟦@login⟧", "root root")


def gitlog(v, rng, count=None):
    rows = []
    for i, at in enumerate(reversed(list(moments(rng, count or rng.randrange(4, 12), 400_000)))):
        who = rng.choice(["⟦@name⟧ <⟦@email⟧>", "⟦@name⟧ <⟦@email⟧>", "ci-bot <⟦ci-bot@corp.example⟧>"])
        sha = hexes(rng, 40)
        rows.append(f"commit {'⟪' + sha + '⟫' if i == 0 else sha}\nAuthor: {who}\n"
                    f"Date:   {at:%a %b %d %H:%M:%S} 2025 +0200\n\n"
                    f"    {rng.choice(VERBS)} {rng.choice(THINGS)}\n")
    return "\n".join(rows)


def gitoneline(v, rng):
    rows = [f"{'⟪' + hexes(rng, 7) + '⟫' if i < 2 else hexes(rng, 7)} {rng.choice(VERBS)} {rng.choice(THINGS)} (#{rng.randrange(100, 999)})"
            for i in range(rng.randrange(8, 24))]
    return "\n".join(rows)


def env(v, rng):
    rows = ["# local settings, not in git", "NODE_ENV=development", "⟪PORT=3000⟫",
            "DATABASE_URL=postgres://shop:⟦@pwu⟧@db.example.org:5432/shop", "⟪REDIS_URL=redis://localhost:6379/0⟫",
            "SMTP_HOST=mail.example.org", "SMTP_USER=⟦@email⟧", "SMTP_PASSWORD=⟦@pwe2⟧",
            "⟪PUBLIC_URL=http://localhost:3000⟫", "⟪LOG_LEVEL=debug⟫", "ADMIN_PASSWORD=\"⟦@pwe3⟧\"",
            "⟪API_KEY=<your-key>⟫", "⟪SESSION_TTL=86400⟫", "⟪BUILD_ID=2025.09.3⟫", "⟪SENTRY_DSN=⟫"]
    keep = sorted(rng.sample(range(1, len(rows)), rng.randrange(9, len(rows) - 1)) + [3, 7])
    return "\n".join([rows[0]] + [rows[i] for i in dict.fromkeys(keep)])


def env_empty(v, rng):
    return ("# copy to .env and fill in\n⟪DATABASE_URL=${DATABASE_URL}⟫\n⟪API_KEY=<your-key>⟫\nSMTP_PASSWORD=\n"
            "⟪BASE_URL=http://localhost:8080⟫\n⟪WORKERS=4⟫\n⟪SECRET_NAME=projects/demo/secrets/smtp/versions/3⟫")


def npm(v, rng):
    pkgs = rng.sample(["lodash@4.17.21", "inflight@1.0.6", "glob@7.2.3", "rimraf@3.0.2", "uuid@3.4.0", "har-validator@5.1.5",
                       "request@2.88.2", "eslint@8.57.1", "querystring@0.2.0"], 5)
    rows = [f"npm warn deprecated ⟪{p}⟫: this version is no longer supported" for p in pkgs]
    rows += ["", f"added {rng.randrange(200, 1400)} packages, and audited {rng.randrange(1400, 2100)} packages in {rng.randrange(4, 60)}s", "",
             f"{rng.randrange(20, 200)} packages are looking for funding", "  run `npm fund` for details", "",
             f"{rng.randrange(2, 9)} vulnerabilities ({rng.randrange(1, 4)} moderate, {rng.randrange(1, 4)} high)", "",
             "To address all issues (including breaking changes), run:", "  npm audit fix --force"]
    return "\n".join(rows)


def npm_error(v, rng):
    return ("npm error code ELIFECYCLE\nnpm error errno 1\nnpm error ⟪shop-front@2.14.0⟫ build: `vite build`\nnpm error Exit status 1\n"
            "npm error\nnpm error A complete log of this run can be found in:\n"
            f"npm error     /home/⟦@login⟧/.npm/_logs/2025-0{rng.randrange(1, 10)}-1{rng.randrange(10)}T0{rng.randrange(10)}_22_13_{rng.randrange(100, 999)}Z-debug-0.log\n"
            "    at Object.<anonymous> (/home/⟦@login⟧/work/shop-front/node_modules/rollup/dist/shared/rollup.js:⟪23874:30⟫)\n"
            "    at processTicksAndRejections (node:internal/process/task_queues:95:5)")


def dockerps(v, rng):
    rows = ["CONTAINER ID   IMAGE                  COMMAND                  CREATED        STATUS        PORTS                     NAMES"]
    for image, port in rng.sample([("postgres:16.4", "5432"), ("redis:7.2.5-alpine", "6379"), ("nginx:1.27.1", "8080"),
                                   ("rabbitmq:3.13", "5672"), ("minio:2024.8", "9000"), ("grafana:11.2.0", "3001")], rng.randrange(3, 6)):
        sha = hexes(rng, 12)
        rows.append(f"⟪{sha}⟫   {image:<22} \"docker-entrypoint.s…\"   {rng.randrange(2, 9)} hours ago    Up {rng.randrange(2, 9)} hours    "
                    f"⟪127.0.0.1:{port}->{port}/tcp⟫   demo-{image.split(':')[0]}-1")
    return "\n".join(rows)


def psql(v, rng):
    rows = [" id   |        email              |     phone        | created_at", "------+---------------------------+------------------+---------------------"]
    cells = ["⟦@email⟧ | ⟦@phone⟧", "⟦@omail⟧ | ⟦@ophone⟧", "⟦@omail2⟧ | ", "⟦@omail3⟧ | ⟦@ophone2⟧"]
    for i, cell in enumerate(cells[:rng.randrange(2, 5)]):
        rows.append(f" {rng.randrange(1000, 9999)} | {cell} | 2025-0{rng.randrange(1, 9)}-1{rng.randrange(10)} {clock(rng)}")
    return "\n".join(rows + [f"({len(rows) - 2} rows)"])


def psql_plain(v, rng):
    rows = [" sku        | qty | unit_price | total    | batch", "------------+-----+------------+----------+--------------"]
    for i in range(rng.randrange(6, 18)):
        qty, price = rng.randrange(1, 40), rng.randrange(199, 9999)
        sku = f"{rng.choice(WORDS)[:3].upper()}-{rng.randrange(1000, 9999)}"
        rows.append(f" {'⟪' + sku + '⟫' if i < 2 else sku}   | {qty:3} | {price / 100:10.2f} | {qty * price / 100:8.2f} | {hexes(rng, 12)}")
    return "\n".join(rows + [f"({len(rows) - 2} rows)", "", f"Time: {rng.randrange(10, 900) / 100:.3f} ms"])


def nginx(v, rng, count=None):
    rows = []
    paths = ["/", "/cart", "/api/v2/orders/48213", "/static/app.3f9c1d.js", "/favicon.ico", "/login", "/api/v2/search?q=lamp&page=2", "/healthz"]
    for at in moments(rng, count or rng.randrange(8, 26)):
        ip = rng.choice(["⟦@ip⟧", "⟦@ip2⟧", "⟦@ip3⟧", "10.0.0.5", "⟦@ip6⟧", "127.0.0.1"])
        rows.append(f"{ip} - - [{at:%d/%b/%Y:%H:%M:%S} +0000] \"{rng.choice(['GET', 'GET', 'POST'])} {rng.choice(paths)} HTTP/1.1\" "
                    f"{rng.choice([200, 200, 200, 301, 304, 404, 500])} {rng.randrange(120, 48000)} \"-\" \"{rng.choice(['curl/8.5.0', 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'kube-probe/1.29'])}\"")
    return "\n".join(rows)


def applog(v, rng, count=None):
    """An application's own log: times, request ids, durations, private addresses; nobody in it."""
    rows = []
    for i, at in enumerate(moments(rng, count or rng.randrange(10, 40))):
        rid = uuid(rng)
        rid = f"⟪{rid}⟫" if i in (1, 4) else rid
        rows.append(f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03}Z {rng.choice(['INFO ', 'INFO ', 'DEBUG', 'WARN '])} "
                    f"[{rng.choice(MODULES)}] request_id={rid} " +
                    rng.choice([f"took {rng.randrange(1, 900)}ms rows={rng.randrange(1, 5000)}", f"cache miss key=v1:{rng.choice(WORDS)}:{rng.randrange(10**6)}",
                                f"worker {rng.randrange(1, 16)} took job {rng.randrange(10**9, 10**10)}", "upstream 10.0.0.5:8443 ready", "listening on http://127.0.0.1:8080",
                                f"retry {rng.randrange(1, 4)}/5 after {rng.randrange(100, 3000)}ms", f"deployed build 2025.{rng.randrange(1, 13):02}.{rng.randrange(1, 30)}-{hexes(rng, 8)}"]))
    return "\n".join(rows)


def loginlog(v, rng, count=None):
    """A sign-in log that names people by e-mail and address."""
    rows = []
    for at in moments(rng, count or rng.randrange(5, 14), 600):
        who, ip = rng.choice([("⟦@email⟧", "⟦@ip⟧"), ("⟦@omail⟧", "⟦@ip2⟧"), ("⟦@omail2⟧", "⟦@ip6⟧")])
        rows.append(f"{at:%Y-%m-%d %H:%M:%S},{at.microsecond // 1000:03} [{rng.choice(MODULES)}] "
                    f"{rng.choice(['login ok', 'login failed (bad password)', 'password reset requested', 'session expired'])} user={who} ip={ip} trace={hexes(rng, 16)}")
    return "\n".join(rows)


def traceback(v, rng):
    mod = rng.choice(MODULES)
    return ("Traceback (most recent call last):\n"
            f"  File \"/home/⟦@login⟧/src/{mod}/main.py\", line {rng.randrange(10, 400)}, in <module>\n    run()\n"
            f"  File \"/home/⟦@login⟧/src/{mod}/worker.py\", line {rng.randrange(10, 400)}, in run\n    total += parse_amount(row[\"amount\"])\n"
            f"  File \"/usr/lib/python3.11/decimal.py\", line {rng.randrange(100, 4000)}, in __new__\n    raise InvalidOperation\n"
            f"decimal.InvalidOperation: [<class 'decimal.ConversionSyntax'>]\n")


def traceback_win(v, rng):
    return ("Unhandled exception. System.IO.FileNotFoundException: Could not find file 'C:\\Users\\⟦@login⟧\\AppData\\Local\\Temp\\export.csv'.\n"
            f"   at Shop.Export.Csv.Open(String path) in C:\\Users\\⟦@login⟧\\source\\repos\\Shop\\Export\\Csv.cs:line {rng.randrange(10, 300)}\n"
            f"   at Shop.Program.Main(String[] args) in C:\\Users\\⟦@login⟧\\source\\repos\\Shop\\Program.cs:line {rng.randrange(10, 60)}\n"
            "   at System.Runtime.CompilerServices.TaskAwaiter.GetResult()\n   HRESULT: ⟪0x80070002⟫")


def javatrace(v, rng):
    rows = ["java.lang.IllegalStateException: Failed to load ApplicationContext",
            f"Caused by: org.postgresql.util.PSQLException: Connection to ⟪localhost:5432⟫ refused (SQLState 08001)"]
    for i in range(rng.randrange(6, 16)):
        mod = rng.choice(MODULES)
        rows.append(f"\tat com.example.shop.{mod}.{mod.title()}Service.load({mod.title()}Service.java:{rng.randrange(20, 900)})")
    return "\n".join(rows + ["\t... 42 common frames omitted"])


def hexdump(v, rng):
    rows = []
    for i in range(rng.randrange(6, 22)):
        data = [rng.randrange(256) for _ in range(16)]
        left = " ".join(f"{b:02x}" for b in data[:8]) + "  " + " ".join(f"{b:02x}" for b in data[8:])
        text = "".join(chr(b) if 97 <= b < 123 else "." for b in data)
        rows.append(f"{i * 16:08x}  {'⟪' + left + '⟫' if i == 1 else left}  |{text}|")
    return "\n".join(rows)


def csvorders(v, rng, count=None):
    rows = ["order_no,placed_at,sku,qty,net,vat,gross,tracking"]
    for i, at in enumerate(moments(rng, count or rng.randrange(8, 30), 250_000)):
        net = rng.randrange(500, 90000)
        no = f"A-2025-{rng.randrange(10000, 99999)}"
        rows.append(f"{'⟪' + no + '⟫' if i == 0 else no},{at:%Y-%m-%dT%H:%M:%S}Z,{rng.choice(WORDS)}-{rng.randrange(10, 99)},{rng.randrange(1, 9)},"
                    f"{net / 100:.2f},{net * 0.19 / 100:.2f},{net * 1.19 / 100:.2f},{hexes(rng, 10)}")
    return "\n".join(rows)


def csvpeople(v, rng):
    rows = ["id,email,phone,last_ip,card"]
    cells = ["⟦@email⟧,⟦@phonei⟧,⟦@ip⟧,⟦@card⟧", "⟦@omail⟧,⟦@ophone⟧,⟦@ip2⟧,⟦@card2⟧", "⟦@omail2⟧,,⟦@ip6⟧,", "⟦@omail3⟧,⟦@ophone2⟧,10.0.0.5,"]
    return "\n".join(rows + [f"{rng.randrange(100, 999)},{c}" for c in cells])


def jsonorder(v, rng):
    return ('{\n  "order_id": "⟪' + uuid(rng) + '⟫",\n  "version": "⟪3.2.1⟫",\n  "customer": {\n    "first_name": "⟦@first⟧",\n    "email": "⟦@email⟧",\n'
            '    "phone": "⟦@phonei⟧"\n  },\n  "payment": {"method": "card", "number": "⟦@card⟧", "captured": true},\n'
            f'  "total": {rng.randrange(1000, 90000) / 100:.2f},\n  "placed_at": "2025-08-1{rng.randrange(10)}T{clock(rng)}Z",\n  "items": [\n'
            + ",\n".join(f'    {{"sku": "{rng.choice(WORDS)}-{rng.randrange(10, 99)}", "qty": {rng.randrange(1, 5)}, "price": {rng.randrange(100, 9000) / 100:.2f}}}' for _ in range(rng.randrange(2, 6)))
            + "\n  ]\n}")


def jsonplain(v, rng):
    rows = [f'  {{"id": "{uuid(rng)}", "name": "{rng.choice(WORDS)}", "weight": {rng.randrange(1000) / 1000}, "tags": ["{rng.choice(WORDS)}", "{rng.choice(WORDS)}"], "rev": {rng.randrange(1, 90)}}}'
            for _ in range(rng.randrange(5, 20))]
    rows[0] = rows[0].replace('"rev"', '⟪"rev"⟫')
    return "[\n" + ",\n".join(rows) + "\n]"


def nested(v, rng):
    """JSON inside a JSON string: what function calls and message queues carry."""
    return ('{"queue":"mail","attempt":' + str(rng.randrange(1, 6)) + ',"body":"{\\"to\\":\\"⟦@email⟧\\",\\"subject\\":\\"Your order\\",\\"reply_to\\":\\"⟦@omail⟧\\",'
            '\\"vars\\":{\\"phone\\":\\"⟦@phonei⟧\\",\\"order\\":\\"⟪A-2025-77120⟫\\"}}","trace":"⟪' + hexes(rng, 32) + '⟫"}')


def curl(v, rng):
    return ("*   Trying ⟦@ip⟧:443...\n* Connected to api.example.org (⟦@ip⟧) port 443\n* ALPN: curl offers h2,http/1.1\n"
            "> GET /v1/reports?limit=5 HTTP/2\n> Host: api.example.org\n> Authorization: Basic ⟦@basic⟧\n> User-Agent: curl/8.5.0\n> Accept: */*\n>\n"
            f"< HTTP/2 {rng.choice([200, 401, 403])}\n< content-type: application/json\n< x-request-id: ⟪{uuid(rng)}⟫\n< etag: \"⟪{hexes(rng, 32)}⟫\"\n"
            f"< date: Tue, 1{rng.randrange(10)} Nov 2025 {clock(rng)} GMT\n< content-length: {rng.randrange(90, 9000)}\n<\n* Connection #0 to host api.example.org left intact")


def curl_jwt(v, rng):
    return ("> POST /graphql HTTP/1.1\n> Host: api.example.com\n> Authorization: Bearer ⟦@jwt⟧\n> Content-Type: application/json\n>\n"
            "< HTTP/1.1 401 Unauthorized\n< WWW-Authenticate: Bearer error=\"invalid_token\"\n<\n{\"error\":\"token expired\",\"code\":⟪40103⟫}")


def ipaddr(v, rng):
    return ("1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN\n    inet ⟪127.0.0.1⟫/8 scope host lo\n"
            "2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc fq_codel state UP\n    link/ether ⟦@mac⟧ brd ⟪ff:ff:ff:ff:ff:ff⟫\n"
            "    inet ⟦@ip⟧/24 scope global eth0\n    inet6 ⟦@ip6⟧/64 scope global dynamic\n"
            f"       valid_lft {rng.randrange(1000, 90000)}sec preferred_lft {rng.randrange(1000, 90000)}sec\n"
            "3: docker0: <NO-CARRIER,BROADCAST,MULTICAST,UP> mtu 1500\n    inet ⟪172.17.0.1⟫/16 scope global docker0")


def sshd(v, rng):
    rows = []
    for at in moments(rng, rng.randrange(10, 30), 300):
        ip = rng.choice(["⟦@ip⟧", "⟦@ip2⟧", "⟦@ip3⟧"])
        rows.append(f"{at:%b %d %H:%M:%S} gate sshd[{rng.randrange(800, 32000)}]: " +
                    rng.choice([f"Accepted publickey for ⟦@login⟧ from {ip} port {rng.randrange(32000, 61000)} ssh2", f"Failed password for invalid user admin from {ip} port {rng.randrange(32000, 61000)} ssh2",
                                f"Connection closed by {ip} port {rng.randrange(32000, 61000)} [preauth]", "pam_unix(sshd:session): session opened for user ⟦@login⟧(uid=1000) by (uid=0)"]))
    return "\n".join(rows)


def cargo(v, rng):
    rows = [f"   Compiling {n} v{rng.randrange(0, 3)}.{rng.randrange(0, 40)}.{rng.randrange(0, 20)}" for n in rng.sample(["serde", "tokio", "regex", "memchr", "clap", "anyhow", "bytes", "hyper", "itoa", "rand"], 6)]
    rows += [f"   Compiling ledger v0.4.2 (/home/⟦@login⟧/code/ledger)", "error[E0502]: cannot borrow `self.rows` as mutable because it is also borrowed as immutable",
             f"   --> src/book.rs:⟪{rng.randrange(20, 300)}:{rng.randrange(4, 40)}⟫", "    |", "112 |         let last = self.rows.last().unwrap();", "    |                    --------- immutable borrow occurs here",
             "113 |         self.rows.push(last.next());", "    |         ^^^^^^^^^^----^^^^^^^^^^^^^", "    |         mutable borrow occurs here", "", "For more information about this error, try `rustc --explain ⟪E0502⟫`.",
             "error: could not compile `ledger` (lib) due to 1 previous error"]
    return "\n".join(rows)


def pytest(v, rng):
    rows = ["============================= test session starts ==============================", "platform linux -- Python ⟪3.11.7⟫, pytest-8.3.2, pluggy-1.5.0", "rootdir: /srv/app", f"collected {rng.randrange(20, 400)} items", ""]
    for m in rng.sample(MODULES, rng.randrange(4, 10)):
        rows.append(f"tests/test_{m}.py {'.' * rng.randrange(3, 40)}{rng.choice(['', '', 'F', 's'])} [{rng.randrange(5, 100):3}%]")
    rows += ["", "=================================== FAILURES ===================================", "E       AssertionError: assert Decimal('⟪19.90⟫') == Decimal('19.9')",
             f"========================= 1 failed, {rng.randrange(20, 300)} passed in {rng.randrange(100, 4000) / 100:.2f}s ========================"]
    return "\n".join(rows)


def kubectl(v, rng):
    rows = ["NAME                          READY   STATUS             RESTARTS       AGE     IP"]
    for i, m in enumerate(rng.sample(MODULES, rng.randrange(4, 9))):
        pod = f"{m}-{hexes(rng, 10)}-{hexes(rng, 5)}"
        rows.append(f"{'⟪' + pod + '⟫' if i == 0 else pod}   {rng.choice(['1/1', '0/1'])}     {rng.choice(['Running', 'Running', 'CrashLoopBackOff'])}   {rng.randrange(0, 40)}   {rng.randrange(1, 60)}d   10.42.{rng.randrange(9)}.{rng.randrange(2, 250)}")
    return "\n".join(rows)


def maillog(v, rng):
    rows = []
    for at in moments(rng, rng.randrange(4, 12), 900):
        q = hexes(rng, 10).upper()
        rows += [f"{at:%b %d %H:%M:%S} mx1 postfix/smtpd[{rng.randrange(900, 9999)}]: {q}: client=unknown[{rng.choice(['⟦@ip⟧', '⟦@ip2⟧'])}]",
                 f"{at:%b %d %H:%M:%S} mx1 postfix/qmgr[{rng.randrange(900, 9999)}]: {q}: from=<{rng.choice(['⟦@omail⟧', '⟦@omail2⟧'])}>, size={rng.randrange(900, 90000)}, nrcpt=1 (queue active)",
                 f"{at:%b %d %H:%M:%S} mx1 postfix/smtp[{rng.randrange(900, 9999)}]: {q}: to=<⟦@email⟧>, relay=mail.example[⟦@ip3⟧]:25, delay={rng.randrange(1, 99) / 10}, dsn=⟪2.0.0⟫, status=sent"]
    return "\n".join(rows)


def yamlconf(v, rng):
    return ("server:\n  host: ⟪0.0.0.0⟫\n  port: 8443\n  public_url: https://shop.example.org\ndatabase:\n  url: mysql://app:⟦@pwu⟧@10.0.0.5:3306/shop\n  pool: 12\n"
            "mail:\n  user: ⟦@omail⟧\n  password: \"⟦@pwe2⟧\"\n  from: Shop <⟦no-reply@shop.example⟧>\nauth:\n  jwt_ttl: 3600\n  token: ⟪${AUTH_TOKEN}⟫\n"
            f"features:\n  new_cart: true\n  build: ⟪{hexes(rng, 40)}⟫\n")


def compose(v, rng):
    return ("services:\n  db:\n    image: ⟪postgres:16.4⟫\n    environment:\n      POSTGRES_USER: app\n      POSTGRES_PASSWORD: ⟦@pwu⟧\n    ports:\n      - \"⟪127.0.0.1:5432:5432⟫\"\n"
            "    volumes:\n      - /home/⟦@login⟧/data/pg:/var/lib/postgresql/data\n  web:\n    build: .\n    environment:\n      DATABASE_URL: postgresql://app:⟦@pwu⟧@db:5432/app\n      SECRET: ⟪${SECRET}⟫\n")


def history(v, rng):
    rows = ["cd ~/code/shop", "git pull --rebase", "ssh ⟦@login⟧@⟦@ip⟧", "mysql -u root -p⟦@pwe⟧ shop", "curl -u admin:⟦@pwe2⟧ https://api.example.org/v1/status", "vim config/app.yml",
            "export PGPASSWORD=⟦@pwe3⟧", "rsync -av dist/ deploy@⟦@ip2⟧:/var/www", "make test", "scp dump.sql.gz ⟦@login⟧@192.168.1.20:/tmp", "docker compose up -d", "tail -f /var/log/nginx/access.log", "cargo clippy --all-targets"]
    picked = sorted(rng.sample(range(len(rows)), rng.randrange(7, len(rows))))
    return "\n".join(f"{rng.randrange(400, 420) + i:5}  {rows[i]}" for i in picked)


def find(v, rng):
    return "\n".join(f"/Users/⟦@login⟧/{rng.choice(['Projects', 'code', 'Documents'])}/{rng.choice(WORDS)}/{rng.choice(MODULES)}_{rng.randrange(1, 40)}.{rng.choice(['ts', 'md', 'py', 'swift', 'json'])}" for _ in range(rng.randrange(6, 24)))


def diff(v, rng):
    mod = rng.choice(MODULES)
    return (f"diff --git a/src/{mod}.ts b/src/{mod}.ts\nindex ⟪{hexes(rng, 7)}..{hexes(rng, 7)}⟫ 100644\n--- a/src/{mod}.ts\n+++ b/src/{mod}.ts\n@@ -{rng.randrange(10, 90)},7 +{rng.randrange(10, 90)},9 @@ export async function load(id: string) {{\n"
            "-  const res = await fetch(`${BASE}/items/${id}`)\n+  const controller = new AbortController()\n+  const timer = setTimeout(() => controller.abort(), 2_500)\n+  const res = await fetch(`${BASE}/items/${id}`, { signal: controller.signal })\n"
            "   if (!res.ok) {\n     throw new HttpError(res.status)\n   }\n   const key = ⟪process.env.API_KEY⟫\n   return (await res.json()) as Item")


def du(v, rng):
    return "\n".join(f"{rng.randrange(1, 9999) / 10}{rng.choice('KMG')}\t./{rng.choice(WORDS)}/{rng.choice(MODULES)}" for _ in range(rng.randrange(8, 30)))


def sqldump(v, rng):
    return ("-- PostgreSQL database dump\n-- Dumped from database version ⟪16.4⟫\n\nCREATE TABLE customers (id bigint, name text, email text, iban text, born date);\n\n"
            "INSERT INTO customers VALUES (1, '⟦@name⟧', '⟦@email⟧', '⟦@ibanc⟧', NULL);\n"
            "INSERT INTO customers VALUES (2, NULL, '⟦@omail⟧', '⟦@iban2⟧', NULL);\nINSERT INTO customers VALUES (3, NULL, '⟦@omail2⟧', NULL, NULL);\n")


def bench(v, rng):
    rows = ["| case | ns/iter | MB/s | stddev |", "|---|---:|---:|---:|"]
    for i in range(rng.randrange(5, 14)):
        rows.append(f"| {rng.choice(MODULES)}_{rng.choice(WORDS)}_{rng.randrange(1, 4096)} | {rng.randrange(1000, 99999999):,} | {rng.randrange(50, 4000)} | {rng.randrange(1, 90) / 10}% |")
    return "\n".join(rows)


def matrix(v, rng):
    n = rng.randrange(4, 9)
    return "\n".join("[" + " ".join(f"{rng.randrange(-99999, 99999) / 1000:9.3f}" for _ in range(n)) + "]" for _ in range(n))


def lockfile(v, rng):
    rows = []
    for i, name in enumerate(rng.sample(["adler2", "ahash", "bitflags", "bytes", "cfg-if", "either", "fnv", "hashbrown", "itoa", "libc", "log", "memchr"], rng.randrange(4, 10))):
        sha = hexes(rng, 64)
        rows.append(f"[[package]]\nname = \"{name}\"\nversion = \"{rng.randrange(3)}.{rng.randrange(30)}.{rng.randrange(12)}\"\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\nchecksum = \"{'⟪' + sha + '⟫' if i == 0 else sha}\"\n")
    return "\n".join(rows)


GENERATORS = {name: thing for name, thing in list(globals().items())
              if callable(thing) and getattr(thing, "__module__", None) == __name__ and name not in ("hexes", "uuid", "clock", "moments", "datetime", "timedelta")}


def expand(name, values, rng):
    """The text of the generator `name`, optionally with a count: `nginx 40`."""
    word, *count = name.split()
    return GENERATORS[word](values, rng, *map(int, count))
