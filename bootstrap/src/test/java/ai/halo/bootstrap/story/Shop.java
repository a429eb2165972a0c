package ai.halo.bootstrap.story;

import ai.halo.domain.Json;
import com.microsoft.playwright.BrowserContext;

/** A shop of this company's, whose pages carry the widget. */
final class Shop implements AutoCloseable {

    private static final String WATCH =
            """
            window.violations = [];
            window.calls = [];
            document.addEventListener('securitypolicyviolation',
              (e) => violations.push(e.violatedDirective + ' ' + e.blockedURI));
            const heard = Object.fromEntries(
              ['onReady', 'onError', 'onMessage', 'onAction', 'onChatOpen', 'onChatClose', 'onIdentityExpired']
                .map((name) => [name, (...told) => calls.push([name, ...told])]));
            """;
    private final Company company;
    private final HostPage site;
    private String head = "";
    private String attributes = "";

    Shop(Company company) {
        this.company = company;
        this.site = new HostPage(company.baseUrl());
        site.holds("/icon", "");
    }

    /** A page that begins with this markup, served from the shop itself. */
    Shop beginningWith(String markup) {
        head = markup;
        return this;
    }

    Shop forbiddingNothing() {
        site.forbidsNothing();
        return this;
    }

    Shop permitting(String permissionsPolicy) {
        site.permits(permissionsPolicy);
        return this;
    }

    Shop holding(String path, String text) {
        site.holds(path, text);
        return this;
    }

    /** The same page at another path too. */
    Shop alsoAt(String path) {
        site.holds(path, page());
        return this;
    }

    /** A script tag with this attribute more. */
    Shop insistingOn(String attribute) {
        attributes = " " + attribute;
        return this;
    }

    Widget openedBy(BrowserContext visitor) {
        return openedBy(visitor, Json.object(), "");
    }

    /** Opens the shop in a browser, with these options and what a page may do besides. */
    Widget openedBy(BrowserContext visitor, Json.Obj options, String more) {
        Json.Obj all = options.with("orgId", company.orgId()).with("apiKey", company.widgetKey());
        site.holds(
                "/start.js",
                WATCH
                        + more
                        + "window.halo = HaloAgents.init({..."
                        + all.compact()
                        + ", ...heard, ...(window.extra ?? {})});");
        site.holds("/", page());
        var page = visitor.newPage();
        page.setDefaultTimeout(20_000);
        page.navigate(site.address("/"));
        return new Widget(page);
    }

    private String page() {
        return """
        <!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="/icon">
        <meta name="viewport" content="width=device-width, initial-scale=1">%s</head><body>
        <main><h1>Lamps</h1><button id="buy">Buy</button><input id="search" aria-label="Search">
        </main><script src="%s/sdk/latest/haloagents.umd.js" crossorigin="anonymous"%s></script>
        <script src="/start.js"></script></body></html>
        """
                .formatted(head, company.baseUrl(), attributes);
    }

    @Override
    public void close() {
        site.close();
    }
}
