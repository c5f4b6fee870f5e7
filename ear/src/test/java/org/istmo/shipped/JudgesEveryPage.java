package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that is shipped, in both languages, in a wide window and in a narrow one, before whoever sees the most of it: axe finds nothing, and nothing is wider than the window. */
@ExtendWith(Chromium.class)
interface JudgesEveryPage extends Told {

    /** An officer, a head, finance, a focal point and an auditor of both offices at once. */
    String STAFF = "judge.staff";

    /** There are none of these before another sentence has made one; each is looked at by the sentence that does. */
    Set<String> MADE_BY_OTHERS = Set.of(
            "figure",
            "finding",
            "mapping",
            "narrative",
            "narrative-list",
            "overlap",
            "reconciliation",
            "rejection",
            "report-preview",
            "result-measured",
            "round",
            "round-question",
            "round-task",
            "run",
            "sample",
            "schedule",
            "sitting",
            "sitting-taken");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    default void nothing_on_any_page_keeps_anybody_out_or_is_wider_than_the_window(
            String language, Chromium.Windows windows) {
        story().statement();
        staff();
        ShippedPages pages = new ShippedPages();
        List<String> faults = new ArrayList<>();
        Set<String> unseen = new TreeSet<>();
        for (String who : List.of("staff", "admin", "donor", "nobody", "half")) {
            Optional<String> account = account(who);
            Set<String> addresses = account.map(this::led).orElse(Set.of());
            try (Visitor visitor = windows.open(story().server(), language, 1280)) {
                account.ifPresent(visitor::signedIn);
                for (ShippedPages.Shown page : pages.seenBy(who)) {
                    pages.found(page, addresses)
                            .ifPresentOrElse(
                                    address -> faults.addAll(judged(visitor, address, language)),
                                    () -> unseen.add(page.markup()));
                }
            }
        }
        assertEquals("", String.join("\n", faults));
        unseen.removeAll(MADE_BY_OTHERS);
        assertEquals(Set.of(), unseen);
    }

    private static List<String> judged(Visitor visitor, String address, String language) {
        int status = visitor.go(address + "?language=" + language);
        if (status != 200) {
            return List.of(address + " answers " + status);
        }
        List<String> faults = new ArrayList<>();
        for (int width : List.of(1280, 360)) {
            faults.addAll(visitor.faults(language, width));
        }
        return faults;
    }

    private Set<String> led(String account) {
        Browser browser = new Browser(story().server());
        browser.signIn(account, Server.PASSWORD).expect(302);
        LinksOfPages links = new LinksOfPages(browser);
        assertEquals(List.of(), links.broken());
        return links.answered();
    }

    private static Optional<String> account(String who) {
        return switch (who) {
            case "staff" -> Optional.of(STAFF);
            case "admin" -> Optional.of("admin");
            case "donor" -> Optional.of("donor.us-gov-11");
            default -> Optional.empty();
        };
    }

    private void staff() {
        Caller admin = story().as("admin");
        if (admin.get("/api/v1/accounts/" + STAFF).status() == 404) {
            admin.post("/api/v1/accounts", """
                            {"name": "%s", "displayName": "Judge", "roles": ["officer", "head", "finance", "treaty", "auditor"], "password": "%s",
                             "offices": ["LPO-MEX", "ROPAN", "COE-DDR", "COE-MAR", "COE-POL", "COE-TOC", "COE-URB"]}
                            """.formatted(STAFF, Server.PASSWORD))
                    .expect(201);
        }
    }
}
