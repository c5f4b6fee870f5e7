package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.questionnaire.Answers;
import org.istmo.domain.questionnaire.Round;
import org.istmo.domain.questionnaire.RoundTask;
import org.istmo.domain.questionnaire.RoundTasks;
import org.istmo.domain.questionnaire.Rounds;
import org.istmo.domain.treaty.Treaties;
import org.istmo.web.form.Choice;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTasksPageTest {

    private static final String TO_THE_COURT =
            "{'institution': 'Suprema Corte', 'articles': ['9', '11'], 'dueOn': '2024-05-20'}";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void the_form_of_a_task_asks_no_more_for_many_articles_than_for_one(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        RoundTask task = desk.give(round, TO_THE_COURT);
        CountedQuestions one = asked(desk, round, task);
        CountedQuestions many = asked(desk, round, task);

        assertEquals(List.of("9"), ticked(page(desk, one), List.of("9")));
        RoundTasksPage page = page(desk, many);
        List<String> articles = page.getArticles().stream().map(Choice::value).toList();
        assertTrue(articles.size() > 10);
        assertEquals(List.of("9", "11"), ticked(page, articles));
        assertEquals(one.count(), many.count());
    }

    /** Asks as the page's markup does: for the form at every box. */
    private static List<String> ticked(RoundTasksPage page, List<String> articles) {
        assertTrue(page.isOfOne());
        return articles.stream()
                .filter(article ->
                        page.getArticles().stream().anyMatch(one -> one.value().equals(article))
                                && page.getForm().has("articles", article)
                                && page.getProblem().isEmpty())
                .toList();
    }

    private static CountedQuestions asked(RoundDesk desk, Round round, RoundTask task) {
        CountedQuestions asked =
                new CountedQuestions(desk.people.database().dataSource(), desk.people.treaty, Map.of());
        asked.hand("org.istmo.round", round.key().id());
        asked.hand(RoundTasksPage.TASK, task.id());
        return asked;
    }

    private static RoundTasksPage page(RoundDesk desk, CountedQuestions asked) {
        TreatySaid said = new TreatySaid(new Reading(asked.request(), asked.signedIn()));
        ShownRound shown = new ShownRound(
                asked.signedIn(),
                new Rounds(asked.source(), desk.people.clock(), desk.assessments(), desk.people.trail()),
                new Answers(asked.source(), desk.people.clock(), desk.assessments(), desk.people.trail()),
                new Treaties(asked.source()),
                said,
                asked.request());
        return new RoundTasksPage(
                shown,
                new RoundTasks(asked.source(), desk.people.clock(), desk.people.trail()),
                said,
                desk.people.clock(),
                asked.request());
    }
}
