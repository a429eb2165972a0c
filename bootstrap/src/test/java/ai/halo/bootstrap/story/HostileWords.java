package ai.halo.bootstrap.story;

import java.util.List;

/** Two thousand ways to have a browser do something, dressed as text. */
final class HostileWords {

    private static final List<String> DEEDS =
            List.of(
                    "<script>pwned=1</script>",
                    "<img src=x onerror=pwned=1>",
                    "<img src=https://evil.example/a.png>",
                    "<svg onload=pwned=1>",
                    "<svg><script>pwned=1</script></svg>",
                    "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
                    "<iframe src=javascript:parent.pwned=1></iframe>",
                    "<a href=javascript:pwned=1>x</a>",
                    "<form action=https://evil.example><input name=a></form>",
                    "<link rel=stylesheet href=https://evil.example/a.css>",
                    "<style>@import url(https://evil.example/b.css)</style>",
                    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                    "<base href=https://evil.example>",
                    "<object data=https://evil.example></object>",
                    "<video src=x onerror=pwned=1>",
                    "<details open ontoggle=pwned=1>",
                    "<body onload=pwned=1>",
                    "<math><mi xlink:href=javascript:pwned=1>x</mi></math>",
                    "[x](javascript:pwned=1)",
                    "[x](JaVaScRiPt&colon;pwned=1)",
                    "[x](data:text/html,<script>pwned=1</script>)",
                    "![x](https://evil.example/c.png)",
                    "![x](x\"onerror=\"pwned=1)",
                    "[x]: https://evil.example/d 'onclick=pwned=1'",
                    "<https://evil.example/\"onclick=pwned=1>",
                    "https://evil.example/\"onmouseover=\"pwned=1",
                    "`<script>pwned=1</script>`",
                    "${pwned=1}",
                    "{{constructor.constructor('pwned=1')()}}",
                    "\" autofocus onfocus=pwned=1 x=\"",
                    "</textarea><script>pwned=1</script>",
                    "</style><script>pwned=1</script>",
                    "]]><script>pwned=1</script>",
                    "<!--><script>pwned=1</script>-->",
                    "<template><script>pwned=1</script></template>",
                    "<xss style=animation-name:x onanimationstart=pwned=1>",
                    "&lt;script&gt;pwned=1&lt;/script&gt;",
                    "<script\n>pwned=1</script\n>",
                    "<ScRiPt>pwned=1</sCrIpT>",
                    "\u0000<script>pwned=1</script>");

    private static final List<String> DRESSES =
            List.of(
                    "%s",
                    "**%s**",
                    "*%s*",
                    "`%s`",
                    "# %s",
                    "> %s",
                    "- %s",
                    "1. %s",
                    "| %s |\n|---|\n| %s |",
                    "```\n%s\n```",
                    "[%s](https://help.example)",
                    "[x](%s)",
                    "![%s](y)",
                    "a %s b",
                    "%s%s",
                    "<p>%s",
                    "</p>%s",
                    "\n\n%s\n\n",
                    "__%s__",
                    "~~%s~~",
                    "[1] %s",
                    "\\%s",
                    "%s\n---",
                    "- [ ] %s",
                    "  %s",
                    "\t%s",
                    "<b>%s</b>",
                    "&%s;",
                    "'%s'",
                    "\"%s\"",
                    "(%s)",
                    "[%s]",
                    "{%s}",
                    "<%s>",
                    "*%s",
                    "%s*",
                    "_%s_",
                    "%s\r\n%s",
                    "> > %s",
                    "1) %s",
                    "+ %s",
                    "=%s=",
                    "$%s$",
                    "@%s",
                    "#%s",
                    "!%s",
                    "^%s",
                    "|%s",
                    "%s|",
                    "::%s::");

    private HostileWords() {}

    static List<String> all() {
        return DEEDS.stream()
                .flatMap(deed -> DRESSES.stream().map(dress -> dress.replace("%s", deed)))
                .toList();
    }
}
