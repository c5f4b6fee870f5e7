package org.istmo.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiltersOfListsTest {

    /** More stand before the first row of a list only folded. */
    private static final int MOST = 3;

    /** Lists whose address names what they are of. */
    private static final Map<String, List<String>> BELOW = Map.of(
            "/reports/*", List.of("figures", "figure"),
            "/reconciliations/*", List.of("reconciliation"),
            "/admin/reference/*", List.of("reference-list"),
            "/dashboards/*", List.of("dashboard"),
            "/treaties/*", List.of("treaty-matrix", "treaty-proposals", "treaty-participations", "treaty-gaps"));

    private static final Pattern FORM = Pattern.compile("(?s)([^\\n]*\\n)\\s*<form class=\"filter\"[^>]*>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile(
            "class=\"field\"|class=\"box\"|/WEB-INF/sorted-choice\\.xhtml|/WEB-INF/field-[a-z]+\\.xhtml");
    private static final Pattern REPEATED = Pattern.compile("(?s)<ui:repeat value=\"[^\"]*\\.fields\\}\"");

    @Test
    void a_list_with_more_than_three_fields_folds_them() throws IOException {
        int folded = 0;
        for (Path page : pages()) {
            String markup = Files.readString(page);
            for (MatchResult form : FORM.matcher(markup).results().toList()) {
                if (isList(markup) && isFilter(form.group()) && fields(form.group(2)) > MOST) {
                    assertTrue(form.group(1).contains("/WEB-INF/fold.xhtml"), page + " folds its filter");
                    folded++;
                }
            }
        }
        assertTrue(folded > 8, "there are such lists");
    }

    @Test
    void what_a_list_remembers_can_be_let_go_on_its_page() throws IOException {
        for (String list : LastChoice.class.getAnnotation(WebFilter.class).value()) {
            List<String> of = new ArrayList<>();
            for (Path page : pages()) {
                String markup = Files.readString(page);
                if (BELOW.containsKey(list)
                        ? isOneOf(BELOW.get(list), page)
                        : form(list).matcher(markup).find()) {
                    of.add(markup);
                }
            }
            assertEquals(BELOW.getOrDefault(list, List.of(list)).size(), of.size(), list);
            of.forEach(markup -> assertTrue(
                    markup.contains("/WEB-INF/sorted-pages.xhtml")
                            || everything(list).matcher(markup).find(),
                    list + " can be shown whole again"));
        }
    }

    private static Pattern form(String list) {
        return Pattern.compile("action=\"" + list + "(#[a-z]+)?\" method=\"get\"");
    }

    private static Pattern everything(String list) {
        return Pattern.compile("href=\"" + (BELOW.containsKey(list) ? "[^\"]+" : list) + "[?]all\"");
    }

    private static boolean isOneOf(List<String> names, Path page) {
        return names.contains(page.getFileName().toString().replace(".xhtml", ""));
    }

    private static boolean isList(String markup) {
        return markup.contains("/WEB-INF/sorted-pages.xhtml") || markup.contains("class=\"pages\"");
    }

    /** A button of the second rank filters what is shown already; of another one it looks for what is not. */
    private static boolean isFilter(String form) {
        return form.contains("method=\"get\"") && form.contains("class=\"second\"");
    }

    private static long fields(String form) {
        return FIELD.matcher(form).results().count() + (REPEATED.matcher(form).find() ? MOST : 0);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }
}
