package org.istmo.shipped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two donors of one office who know nothing of each other, though they pay one course together.
 *
 * @param one whose pages are asked for
 * @param other who asks for them
 * @param ways what leads to the pages of the first
 */
record Rivals(Server server, Rival one, Rival other, Once<List<LinksOfPages>> ways) {

    private static final int OF_A_KIND = 4;

    /** Nobody else works there. */
    static final String OFFICE = "LPO-RIV";

    /** Officer, head, finance and auditor of the office at once. */
    private static final String STAFF = "staff.riv";

    static Rivals on(Server server) {
        OwnOffice office = new OwnOffice(server, OFFICE);
        office.open("Office of two donors", "Oficina de dos donantes", List.of());
        server.as("admin")
                .post("/api/v1/accounts", """
                        {"name": "%s", "displayName": "Everybody", "roles": ["officer", "head", "finance", "auditor"], "offices": ["%s"], "password": "%s"}
                        """.formatted(STAFF, OFFICE, Server.PASSWORD))
                .expect(201);
        Rival one = Rival.of(server, office, "Quixo", "737373.73", List.of("donor-statement", "donor-progress"));
        Rival other = Rival.of(server, office, "Yerba", "919191.91", List.of());
        server.as(office.person("officer"))
                .post("/api/v1/activities", """
                        {"office": "%s", "identifier": "TOGETHER", "status": "2", "title": {"en": "Course of two", "es": "Curso de dos"}, "kind": "training",
                         "start": "2023-03-01", "end": "2023-03-31", "countries": ["CO"], "themes": ["corruption"],
                         "funding": [{"grant": "QUIXO-1", "percentage": 60}, {"grant": "YERBA-1", "percentage": 40}],
                         "transactions": [{"type": "4", "date": "2023-03-10", "value": "1000.00", "currency": "USD"}]}
                        """.formatted(OFFICE))
                .expect(201);
        return new Rivals(server, one, other, new Once<>(() -> ways(server, one)));
    }

    /** What the pages of somebody of a donor's lead to. */
    LinksOfPages seenBy(Rival donor, String kind) {
        return walked(new LinksOfPages(signedIn(server, donor.account(kind))));
    }

    /** What the first donor's own people come to, and what the office's pages about it lead to: of one kind the first few, such as of a report's hundreds of figures. */
    Set<String> addresses() {
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> addresses = new LinkedHashSet<>();
        for (LinksOfPages links : ways.get()) {
            links.shown().stream()
                    .filter(address -> kinds.merge(LinksOfPages.kind(address), 1, Integer::sum) <= OF_A_KIND)
                    .forEach(addresses::add);
        }
        return addresses;
    }

    /** Where forms about it go. */
    Set<String> forms() {
        Set<String> forms = new LinkedHashSet<>();
        for (LinksOfPages links : ways.get()) {
            links.forms().stream().filter(one::isAbout).forEach(forms::add);
        }
        return forms;
    }

    private static List<LinksOfPages> ways(Server server, Rival one) {
        List<String> first = new ArrayList<>(one.paths());
        for (String list : List.of("/activities", "/agreements", "/reports", "/results", "/schedules")) {
            first.add(list + "?q=" + one.mark());
        }
        for (String board : List.of("months", "themes", "countries", "people")) {
            first.add("/dashboards/" + board + "?donor=XM-QUIXO");
        }
        first.add("/ledgers?ledger=transactions&donor=XM-QUIXO");
        return List.of(
                walked(new LinksOfPages(signedIn(server, one.account("desk")))),
                walked(new LinksOfPages(signedIn(server, one.account("verifier")))),
                walked(new LinksOfPages(signedIn(server, STAFF), first, one::isAbout)));
    }

    void closeLastMonth() {
        new OwnOffice(server, OFFICE).closeLastMonth();
    }

    /** What is kept about the first donor, as an auditor reads it. */
    String state() {
        Caller auditor = server.as("auditor");
        StringBuilder state = new StringBuilder();
        for (String path : one.paths()) {
            if (path.startsWith("/agreements/")
                    || path.startsWith("/reports/")
                    || path.startsWith("/activities/")
                    || path.startsWith("/schedules/")) {
                state.append(auditor.get("/api/v1" + path.replace("/agreements/", "/grants/"))
                                .expect(200)
                                .text())
                        .append('\n');
            }
        }
        return state.toString();
    }

    private static LinksOfPages walked(LinksOfPages links) {
        List<String> broken = links.broken();
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n", broken));
        }
        return links;
    }

    private static Browser signedIn(Server server, String account) {
        Browser browser = new Browser(server);
        browser.signIn(account, Server.PASSWORD).expect(302);
        return browser;
    }
}
