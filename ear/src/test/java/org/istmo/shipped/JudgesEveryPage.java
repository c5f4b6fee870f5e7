package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that is shipped, in both languages, in a wide window and in a narrow one, before whoever sees the most of it: axe finds nothing, and nothing is wider than the window. */
@ExtendWith(Chromium.class)
interface JudgesEveryPage extends Told {

    /** After all others: the lists are as full as they become. */
    @ParameterizedTest
    @Order(Integer.MAX_VALUE)
    @CsvSource({
        "staff, en, 75",
        "staff, es, 75",
        "admin, en, 10",
        "admin, es, 10",
        "donor, en, 5",
        "donor, es, 5",
        "nobody, en, 4",
        "nobody, es, 4",
        "half, en, 1",
        "half, es, 1"
    })
    default void nothing_on_any_page_keeps_anybody_out_or_is_wider_than_the_window(
            String who, String language, int atLeast, Chromium.Windows windows) {
        OneOfEach things = story().oneOfEach();
        List<ShippedPages.Shown> pages = ShippedPages.seenBy(who);
        List<String> faults = new ArrayList<>();
        try (Visitor visitor = windows.open(story().server(), language, 1280)) {
            visitor.go("/sign-in?language=" + language);
            account(things, who).ifPresent(visitor::signedIn);
            for (ShippedPages.Shown page : pages) {
                faults.addAll(judged(visitor, page.markup(), things.address(page.address()), language));
            }
        }
        assertEquals("", String.join("\n", faults));
        assertTrue(pages.size() >= atLeast, pages::toString);
    }

    private static List<String> judged(Visitor visitor, String markup, String address, String language) {
        visitor.page().setViewportSize(1280, 900);
        int status = visitor.go(address);
        if (status != 200) {
            return List.of(address + " answers " + status);
        }
        List<String> faults = new ArrayList<>();
        if (!language.equals(visitor.page().locator("html").getAttribute("lang"))) {
            faults.add(address + " is in another language");
        }
        for (int width : List.of(1280, 360)) {
            faults.addAll(visitor.faults(markup, width));
        }
        return faults;
    }

    private static Optional<String> account(OneOfEach things, String who) {
        return switch (who) {
            case "staff" -> Optional.of(OneOfEach.STAFF);
            case "admin" -> Optional.of("admin");
            case "donor" -> Optional.of(things.rivals().one().account("desk"));
            case "half" -> Optional.of(OneOfEach.HALF);
            default -> Optional.empty();
        };
    }
}
