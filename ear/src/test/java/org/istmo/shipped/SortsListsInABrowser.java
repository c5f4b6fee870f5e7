package org.istmo.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists in a real browser, sorted by their heads, which come back as they were left; and filters that leave a telephone its rows. */
@ExtendWith(Chromium.class)
interface SortsListsInABrowser extends Told {

    String OFFICE = "LPO-SRT";

    @Test
    default void accounts_are_sorted_by_their_heads_and_come_back_as_they_were_left(Chromium.Windows windows) {
        try (Visitor admin = windows.open(story().server(), "en", 1280).signedIn("admin")) {
            Page page = admin.page();
            admin.go("/admin/accounts?q=donor.us-gov&language=en");
            List<String> rising = names(page);
            assertTrue(rising.size() > 1, rising::toString);
            head(page, "User name").click();
            page.waitForURL("**sort=-name");
            assertEquals("descending", head(page, "User name").locator("..").getAttribute("aria-sort"));
            assertEquals(rising.stream().sorted(Comparator.reverseOrder()).toList(), names(page));
            admin.look("accounts-sorted");
            admin.go("/admin/accounts");
            assertTrue(page.url().endsWith("q=donor.us-gov&sort=-name"), page::url);
            page.locator("nav.pages a[href='/admin/accounts?all']").click();
            page.waitForURL("**/admin/accounts?all");
            assertEquals("", page.locator("#q").inputValue());
        }
        try (Visitor narrow = windows.open(story().server(), "es", 360).signedIn("admin")) {
            narrow.go("/admin/accounts?language=es");
            narrow.unfold();
            narrow.page().locator("#sort").selectOption("-seen");
            narrow.page().locator("main form.filter input[type=submit]").click();
            narrow.page().waitForURL("**sort=-seen**");
            narrow.look("accounts-narrow");
        }
    }

    @Test
    default void rates_are_sorted_by_their_heads_and_what_needs_one_is_another_list(Chromium.Windows windows) {
        story().as("finance")
                .post(
                        "/api/v1/rates",
                        "text/csv",
                        "date,currency,units_per_usd,source\n2015-01-01,XOF,600,Sorted B\n2015-02-01,XOF,500,Sorted A\n"
                                .getBytes(StandardCharsets.UTF_8))
                .expect(200);
        try (Visitor finance = windows.open(story().server(), "en", 1280).signedIn("finance")) {
            Page page = finance.page();
            finance.go("/rates?currency=XOF&from=2015-01-01&to=2015-03-01&language=en");
            head(page, "Units for one US dollar").click();
            page.waitForURL("**sort=-units");
            assertTrue(page.locator("tbody tr").first().innerText().contains("Sorted B"), finance::text);
            head(page, "Units for one US dollar").click();
            page.waitForURL("**sort=units");
            assertTrue(page.locator("tbody tr").first().innerText().contains("Sorted A"), finance::text);
            finance.look("rates-sorted");
            finance.go("/rates");
            assertTrue(page.url().contains("currency=XOF"), page::url);
            assertTrue(page.url().endsWith("sort=units"), page::url);
            page.locator("nav.inside a[href*='missing=yes']").click();
            page.waitForURL("**missing=yes");
            page.locator("nav.inside a[href*='missing=no']").click();
            page.waitForURL("**missing=no");
            assertEquals(1, page.locator("#by-currency").count());
        }
    }

    @Test
    default void what_is_due_in_a_month_is_sorted_by_its_heads_and_stays_so_in_the_next(Chromium.Windows windows) {
        OwnOffice office = new OwnOffice(story().server(), OFFICE);
        office.open("Office " + OFFICE, "Oficina " + OFFICE, List.of());
        Caller officer = story().as(office.person("officer"));
        for (String number : List.of("SRT-1", "SRT-2")) {
            ObjectNode owing = Grant.least(number)
                    .put("office", OFFICE)
                    .put("start", "2016-01-01")
                    .put("end", "2016-12-31");
            owing.putArray("duties")
                    .addObject()
                    .put("reportType", "donor-statement")
                    .put("frequency", number.equals("SRT-1") ? "quarterly" : "half-yearly")
                    .put("calendar", "calendar-year")
                    .put("daysAfter", number.equals("SRT-1") ? 10 : 20);
            officer.post("/api/v1/grants", owing.toString()).expect(201);
        }
        try (Visitor visitor = windows.open(story().server(), "en", 1280).signedIn("officer.srt")) {
            Page page = visitor.page();
            visitor.go("/calendar?month=2016-07&office=" + OFFICE + "&language=en");
            Locator rows = page.locator("#list ~ table tbody tr");
            assertTrue(rows.first().innerText().contains("SRT-1"), visitor::text);
            head(page, "Due").click();
            page.waitForURL("**sort=-due");
            assertTrue(rows.first().innerText().contains("SRT-2"), visitor::text);
            visitor.look("calendar-sorted");
            page.locator("nav.pages").first().locator("a").last().click();
            page.waitForURL("**month=2016-08**");
            assertTrue(page.url().contains("sort=-due"), page::url);
            visitor.go("/calendar");
            assertTrue(page.url().contains("month=2016-08"), page::url);
            for (String list : List.of("/due?sort=-office", "/deputies?sort=deputy", "/reconciliations?sort=name")) {
                assertEquals(200, visitor.go(list));
                visitor.go(list.replaceFirst("\\?.*", ""));
                assertTrue(page.url().endsWith(list), page::url);
            }
        }
    }

    /** Eleven are late, and one is due in days: it is seen at once, and those that are late by one way. */
    @ParameterizedTest
    @CsvSource({"en, 1280, Late: 11, All 11 that are late", "es, 360, Atrasados: 11, Los 11 atrasados"})
    default void what_is_late_does_not_hide_what_is_due_soon(
            String language, int width, String late, String all, Chromium.Windows windows) {
        String code = "LPO-DU" + language.toUpperCase(Locale.ROOT);
        OwnOffice office = new OwnOffice(story().server(), code);
        office.open("Office " + code, "Oficina " + code, List.of());
        Caller officer = story().as(office.person("officer"));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int number = 1; number <= 11; number++) {
            owes(officer, code, code + "-" + number, LocalDate.parse("2016-12-31"));
        }
        owes(officer, code, code + "-SOON", today.plusDays(3));
        try (Visitor visitor = windows.open(story().server(), language, width).signedIn(office.person("officer"))) {
            Page page = visitor.page();
            visitor.go("/due?office=" + code + "&language=" + language);
            assertEquals(5, page.locator("table.late tbody tr").count());
            assertEquals(1, page.locator("table.soon tbody tr").count());
            assertTrue(page.locator("table.soon").innerText().contains(code + "-SOON"), visitor::text);
            assertTrue(page.locator("nav.inside").first().innerText().contains(late), visitor::text);
            visitor.look("due-both");
            page.locator("a:text-is('" + all + "')").click();
            page.waitForURL("**when=late**");
            assertEquals(11, page.locator("table.late tbody tr").count());
            assertEquals(0, page.locator("table.soon").count());
            assertTrue(page.url().contains("office=" + code), page::url);
            visitor.look("due-late");
            page.locator("nav.inside").first().locator("a").first().click();
            page.locator("table.soon").waitFor();
        }
    }

    @Test
    default void the_facts_of_a_figure_are_sorted_by_their_heads(Chromium.Windows windows) {
        String report = "/reports/" + story().statement().issued().path("id").asText();
        Caller auditor = story().as("auditor");
        JsonNode figure = StreamSupport.stream(
                        auditor.get("/api/v1" + report + "/figures")
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(one -> auditor.get(one.path("rows").asText() + "?limit=3")
                        .expect(200)
                        .json()
                        .at("/items/2/label")
                        .isTextual())
                .findFirst()
                .orElseThrow();
        try (Visitor visitor = windows.open(story().server(), "en", 1280).signedIn("auditor")) {
            Page page = visitor.page();
            visitor.go(report + "/figures/" + figure.path("key").asText() + "?language=en");
            assertEquals(
                    "1", page.locator("tbody tr").first().locator("td").first().innerText());
            List<String> told = page.locator("tbody th").allInnerTexts();
            head(page, "What it is").click();
            page.waitForURL("**sort=says");
            assertEquals(
                    told.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(),
                    page.locator("tbody th").allInnerTexts());
            visitor.look("facts-sorted");
            head(page, "Counted in the figure").click();
            page.waitForURL("**sort=-counted");
            assertEquals(
                    "descending",
                    head(page, "Counted in the figure").locator("..").getAttribute("aria-sort"));
        }
    }

    /** By the head of a column where it is wide, and by the choice of the form on a telephone. */
    @ParameterizedTest
    @CsvSource({
        "officer.mex, /imports, kept out, -rejected",
        "officer.mex, /activities/unallocated, Date, -date",
        "officer.mex, /results, Carried by, carrier",
        "admin, /admin/mail, About, kind",
        "auditor, /periods, Office, office",
        "auditor, /trail/heads, Entries of the day, -entries",
        "treaty, /treaties/gaps, State and article, where",
        "treaty, /rounds, Round, round",
        "admin, /admin/reference/themes, Code, code",
        "admin, /admin/reference/treaty-articles, Retired, -retired"
    })
    default void a_list_is_sorted_by_its_heads_and_comes_back_as_it_was_left(
            String who, String list, String column, String sort, Chromium.Windows windows) {
        try (Visitor wide = windows.open(story().server(), "en", 1280).signedIn(who)) {
            Page page = wide.page();
            wide.go(list + "?language=en");
            if (page.locator("thead a.sort").count() > 0) {
                head(page, column).click();
                page.waitForURL("**sort=" + sort + "**");
                assertEquals(
                        sort.startsWith("-") ? "descending" : "ascending",
                        head(page, column).locator("..").getAttribute("aria-sort"));
            } else {
                wide.go(list + "?sort=" + sort);
            }
            wide.look("sorted" + list.replace('/', '-'));
            assertEquals(200, wide.go(list));
            assertTrue(page.url().contains("sort=" + sort), page::url);
        }
        try (Visitor narrow = windows.open(story().server(), "es", 360).signedIn(who)) {
            Page page = narrow.page();
            narrow.go(list + "?language=es");
            if (page.locator("#sort").count() > 0) {
                narrow.unfold();
                page.locator("#sort").selectOption(sort);
                page.locator("main form.filter input[type=submit]").click();
                page.waitForURL("**sort=" + sort + "**");
                narrow.look("sorted-narrow" + list.replace('/', '-'));
            }
        }
    }

    @Test
    default void how_the_rows_of_a_figure_were_sorted_holds_for_the_next_one(Chromium.Windows windows) {
        long report = story().statement().issued().path("id").asLong();
        List<String> keys = StreamSupport.stream(
                        story().as("auditor")
                                .get("/api/v1/reports/" + report + "/figures?limit=500")
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .map(figure -> figure.path("key").asText())
                .filter(key -> key.startsWith("disbursement."))
                .limit(2)
                .toList();
        assertEquals(2, keys.size());
        try (Visitor visitor = windows.open(story().server(), "en", 1280).signedIn("auditor")) {
            visitor.go("/reports/" + report + "/figures/" + keys.get(0) + "?sort=-date");
            visitor.go("/reports/" + report + "/figures/" + keys.get(1));
            assertTrue(visitor.page().url().endsWith("?sort=-date"), visitor.page()::url);
            visitor.go("/reports/" + report + "/figures");
            assertFalse(visitor.page().url().contains("sort="), visitor.page()::url);
        }
    }

    @Test
    default void filters_are_folded_on_a_telephone_and_open_where_one_is_set(Chromium.Windows windows) {
        try (Visitor narrow = windows.open(story().server(), "es", 360).signedIn("officer.pan")) {
            Page page = narrow.page();
            for (String list : List.of("/activities", "/overlaps", "/results", "/reports")) {
                narrow.go(list + "?language=es");
                assertFalse(page.locator("#office").isVisible(), list);
                narrow.look("folded" + list.replace('/', '-'));
                narrow.tabTo(".fold summary");
                page.keyboard().press("Enter");
                page.locator("#office").waitFor();
                page.keyboard().press("Escape");
                page.locator("#office").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
                page.keyboard().press("Enter");
                page.locator("#office").waitFor();
                page.locator("#office").fill("ROPAN");
                page.keyboard().press("Enter");
                page.waitForURL("**office=ROPAN**");
                assertTrue(page.locator("#office").isVisible(), list);
                assertEquals("ROPAN", page.locator("#office").inputValue());
                narrow.look("unfolded" + list.replace('/', '-'));
            }
        }
        try (Visitor wide = windows.open(story().server(), "en", 1280).signedIn("officer.pan")) {
            for (String list : List.of("/activities", "/overlaps", "/results", "/reports")) {
                wide.go(list);
                assertNull(wide.page().locator(".fold").getAttribute("open"), list);
                assertTrue(wide.page().locator("#office").isVisible(), list);
                assertFalse(wide.page().locator(".fold summary").isVisible(), list);
            }
        }
    }

    /** A statement that is due on the last day of the agreement. */
    private static void owes(Caller officer, String office, String number, LocalDate end) {
        ObjectNode owing = Grant.least(number)
                .put("office", office)
                .put("start", end.minusYears(1).toString())
                .put("end", end.toString());
        owing.putArray("duties")
                .addObject()
                .put("reportType", "donor-statement")
                .put("frequency", "final")
                .put("calendar", "calendar-year")
                .put("daysAfter", 0);
        officer.post("/api/v1/grants", owing.toString()).expect(201);
    }

    private static Locator head(Page page, String words) {
        return page.locator("thead a.sort:has-text('" + words + "')").first();
    }

    private static List<String> names(Page page) {
        return page.locator("tbody th a").allInnerTexts();
    }
}
