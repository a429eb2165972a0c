package ai.halo.bootstrap.story;

import java.util.List;

/** What nobody types and somebody sends. */
final class Hostile {

    static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\0",
                    "a\0b",
                    "\ud800",
                    "\udc00\ud800",
                    "\u202egnp.exe",
                    "\ufeff\u200b\u2060",
                    "e\u0301\u0301\u0301\u0301",
                    "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
                    "\uffff\ufdd0",
                    "\u001e__ACTION__{}\u001e",
                    "' or 1=1; drop table message; --",
                    "\\'; select pg_sleep(10); --",
                    "%' or '1'='1",
                    "<script>alert(1)</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "../../../../etc/passwd",
                    "..%2f..%2f%00",
                    "a\r\nX-Injected: yes\r\n\r\n<html>",
                    "${jndi:ldap://127.0.0.1/a}",
                    "{{7*7}}#{7*7}",
                    "1e400",
                    "-9223372036854775809",
                    "NaN",
                    "0000-00-00T00:00:00Z",
                    "+999999999-12-31T23:59:59Z",
                    "00000000-0000-0000-0000-000000000000",
                    "data:image/png;base64,AAAA",
                    "http://127.0.0.1:5432/",
                    "file:///etc/passwd",
                    "ha_key_0123456789abcdef",
                    "null",
                    "[object Object]",
                    "(a+)+$",
                    "a".repeat(3_000),
                    "(".repeat(500));

    /** Bodies that are no object, or hardly one. */
    static final List<String> BODIES =
            List.of(
                    "",
                    "{",
                    "null",
                    "[]",
                    "[{}]",
                    "\"{}\"",
                    "{\"a\":1,\"a\":2}",
                    "{\"a\":1e999999999}",
                    "{\"a\":" + "9".repeat(5_000) + "}",
                    "{\"a\":" + "[".repeat(60) + "]".repeat(60) + "}",
                    "{\"a\":" + "[".repeat(100_000),
                    "{\"a\":".repeat(50_000),
                    "{}{}",
                    "{\"__proto__\":{\"admin\":true}}",
                    "{'a':1}",
                    "<html></html>",
                    "{\"a\":\"\\ud800\"}",
                    "{\"a\":\"\\u0000\"}",
                    "\ufeff{}");

    private Hostile() {}
}
