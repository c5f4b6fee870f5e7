package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Article;
import org.istmo.domain.treaty.ArticleTexts;
import org.istmo.domain.treaty.Assessability;
import org.istmo.domain.treaty.Instrument;
import org.istmo.domain.treaty.Treaties;
import org.istmo.domain.treaty.Treaty;
import org.istmo.web.register.RegisterDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreatiesTest {

    /** Markup, or words of the Dutch laws that the texts were published in. */
    private static final Pattern STRANGE = Pattern.compile(
            "[*`|<>\\[\\]_\\\\\"]|IN WITNESS|\\b(het|een|van|artikel|partijen)\\b", Pattern.CASE_INSENSITIVE);

    private static final Predicate<String> HEADING = Pattern.compile(
                    "^#|^Article \\d+( bis)?$|^CHAPTER\\b|^[IVX]+\\.? [A-Z]")
            .asPredicate();

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void eight_treaties_of_299_articles_and_one_of_them_is_three_instruments(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);

        List<Treaty> all = treaties(desk).all(Scope.of(desk.auditor));

        assertEquals(
                List.of("UNTOC", "UNTOC-TIP", "UNTOC-SOM", "UNTOC-FA", "UNCAC", "C1961", "C1971", "C1988"),
                all.stream().map(Treaty::code).toList());
        assertEquals(299, all.stream().mapToLong(Treaty::articles).sum());
        assertEquals(
                List.of("C1961-ORIGINAL", "C1961-PROTOCOL", "C1961-AMENDED"),
                all.get(5).instruments().stream().map(Instrument::code).toList());
        assertEquals("XVIII-14", all.get(4).instruments().get(0).untc());
        assertEquals("2003-10-31", String.valueOf(all.get(4).adoptedOn()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_article_says_its_chapter_its_review_cycle_and_whether_it_can_be_assessed(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        Scope scope = Scope.of(desk.officer);

        assertEquals(
                "II 2 ASSESSABLE, III 1 ASSESSABLE, IV 1 ASSESSABLE, V 2 ASSESSABLE, VI null ASSESSABLE, VIII null ASSESSABLE,"
                        + " VIII null FINAL_CLAUSE",
                List.of("5", "15", "44", "57", "60", "65", "66").stream()
                        .map(article -> told(treaties(desk).article(scope, "UNCAC", article)))
                        .collect(Collectors.joining(", ")));
        assertEquals(
                "none NO_REVIEW_MECHANISM, none FINAL_CLAUSE",
                told(treaties(desk).article(scope, "C1961", "14 bis"))
                        + ", "
                        + told(treaties(desk).article(scope, "C1961", "40")));
        assertEquals(
                Map.of(
                        Assessability.ASSESSABLE, 147L,
                        Assessability.FINAL_CLAUSE, 61L,
                        Assessability.NO_REVIEW_MECHANISM, 91L),
                all(desk).stream().collect(Collectors.groupingBy(Article::assessability, Collectors.counting())));
    }

    private static String told(Article article) {
        return (article.chapter() == null
                        ? "none"
                        : article.chapter().chapter() + " " + article.chapter().reviewCycle())
                + " "
                + article.assessability();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void every_title_is_in_spanish_and_says_that_it_is_a_working_translation(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);

        for (Article article : all(desk)) {
            assertTrue(article.workingTranslation(), article.toString());
            assertNotEquals(article.title().en(), article.title().es(), article.toString());
            assertEquals(
                    new Bilingual("Spanish title: working translation", "Título en español: traducción de trabajo"),
                    ArticleView.of(article).translation());
        }
        Article extradition = treaties(desk).article(Scope.of(desk.officer), "UNCAC", "44");
        assertEquals(new Bilingual("Extradition", "Extradición"), extradition.title());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_states_served_are_told_to_staff_alone(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);

        assertEquals(23, treaties(desk).states(Scope.of(desk.treaty)).size());
        assertThrows(Forbidden.class, () -> treaties(desk).states(Scope.of(desk.donor)));
        assertThrows(Forbidden.class, () -> treaties(desk).articles(Scope.of(desk.donor), "UNCAC"));
        assertThrows(Missing.class, () -> treaties(desk).articles(Scope.of(desk.officer), "NONE"));
        assertThrows(Missing.class, () -> treaties(desk).article(Scope.of(desk.officer), "UNCAC", "72"));
    }

    @Test
    void every_article_is_read_with_its_text_and_none_runs_into_the_next_one() {
        RegisterDesk desk = new RegisterDesk(Vendor.H2);
        Scope scope = Scope.of(desk.officer);
        int paragraphs = 0;

        for (Treaty treaty : treaties(desk).all(scope)) {
            for (Article article : treaties(desk).articles(scope, treaty.code())) {
                ArticleTextView view = ArticleTextView.of(treaty, article);
                String text = Objects.requireNonNull(
                        Objects.requireNonNull(view.text(), view.href()).en());
                assertTrue(text.length() > 60, view.href() + " " + text);
                assertFalse(STRANGE.matcher(text).find(), view.href() + " " + text);
                assertTrue(text.lines().noneMatch(HEADING), view.href() + " " + text);
                assertEquals("en", view.language());
                assertFalse(view.depositary().isEmpty(), view.href());
                paragraphs += text.lines().toList().size();
            }
        }

        assertEquals(1_875, paragraphs);
    }

    @Test
    void a_text_begins_and_ends_where_its_article_does() {
        assertEquals(
                "The purpose of this Convention is to promote cooperation to prevent and combat transnational organized crime more effectively.",
                text("UNTOC", "1"));
        assertTrue(text("C1961", "14 bis").startsWith("In cases which it considers"), text("C1961", "14 bis"));
        assertTrue(
                text("UNCAC", "71").endsWith("shall be deposited with the Secretary-General of the United Nations."));
        assertTrue(text("C1988", "3").startsWith("1. Each Party shall adopt such measures"), text("C1988", "3"));
        assertEquals(Optional.empty(), ArticleTexts.of(article("../UNCAC", "1")));
        assertEquals(Optional.empty(), ArticleTexts.of(article("UNCAC", "72")));
    }

    private static String text(String treaty, String article) {
        return ArticleTexts.of(article(treaty, article)).orElseThrow();
    }

    private static Article article(String treaty, String number) {
        return new Article(treaty, number, 1, new Bilingual("", ""), true, null, null, Assessability.ASSESSABLE);
    }

    private static List<Article> all(RegisterDesk desk) {
        Scope scope = Scope.of(desk.officer);
        List<Article> all = new ArrayList<>();
        treaties(desk).all(scope).forEach(treaty -> all.addAll(treaties(desk).articles(scope, treaty.code())));
        return all;
    }

    static Treaties treaties(RegisterDesk desk) {
        return new Treaties(desk.database().dataSource());
    }
}
