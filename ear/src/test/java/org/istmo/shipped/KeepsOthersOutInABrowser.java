package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Another donor's people in a real browser, who try every address of a donor's: what its own people come to and what the office's pages about it lead to. Nothing is there,
 * and their own pages, lists, searches and files tell nothing of it.
 */
@ExtendWith(Chromium.class)
interface KeepsOthersOutInABrowser extends Told {

    @ParameterizedTest
    @CsvSource({"desk, en, 1280, 40", "verifier, es, 360, 40"})
    default void whoever_is_another_donors_finds_nothing_at_any_address_of_a_donors_and_nothing_of_it_in_their_own(
            String kind, String language, int width, int atLeast, Chromium.Windows windows) {
        Rivals rivals = story().rivals();
        LinksOfPages own = rivals.seenBy(rivals.other(), kind);
        Set<String> ownPaths =
                own.shown().stream().map(KeepsOthersOutInABrowser::path).collect(Collectors.toSet());
        String before = rivals.state();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        try (Visitor visitor = windows.open(story().server(), language, width)
                .signedIn(rivals.other().account(kind))) {
            Stranger stranger = new Stranger(visitor, rivals.one());
            for (String address : own.shown()) {
                assertFalse(rivals.one().isAbout(address), () -> "A page of their own leads to " + address);
                stranger.leaks(address).ifPresent(wrong::add);
            }
            visitor.go("/");
            visitor.look("rival-" + kind);
            for (String address : rivals.addresses()) {
                if (ownPaths.contains(path(address)) || isOwnLedger(kind, address)) {
                    stranger.leaks(address).ifPresent(wrong::add);
                } else {
                    stranger.finds(address).ifPresent(wrong::add);
                    tried++;
                }
            }
            visitor.look("rival-" + kind + "-refused");
            for (String address : rivals.forms()) {
                stranger.changes(address).ifPresent(wrong::add);
            }
            for (String list : lists(kind)) {
                for (String word : rivals.one().words()) {
                    stranger.searches(list, word).ifPresent(wrong::add);
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertEquals(before, rivals.state(), "nothing was changed");
        assertTrue(tried >= atLeast, "only " + tried);
    }

    /** What each may search. */
    private static List<String> lists(String kind) {
        return kind.equals("desk")
                ? List.of(
                        "/reports?q=",
                        "/reports?office=",
                        "/?before=",
                        "/dashboards/reports?from=",
                        "/dashboards/statements?currency=")
                : List.of(
                        "/ledgers?ledger=transactions&look=now&grant=",
                        "/ledgers?ledger=transactions&look=now&donor=",
                        "/ledgers?ledger=activities&look=now&q=",
                        "/ledgers?ledger=results&look=now&activity=",
                        "/samples?q=",
                        "/findings?q=");
    }

    /** A verifier takes a ledger by any filter; of others there is nothing in it. */
    private static boolean isOwnLedger(String kind, String address) {
        return kind.equals("verifier") && LinksOfPages.isFile(address) && address.startsWith("/ledgers/");
    }

    private static String path(String address) {
        return address.replaceFirst("\\?.*", "");
    }
}
