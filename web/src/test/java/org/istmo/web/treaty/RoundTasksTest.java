package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.questionnaire.Progress;
import org.istmo.domain.questionnaire.Round;
import org.istmo.domain.questionnaire.RoundTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTasksTest {

    private static final String TO_THE_COURT = """
            {'institution': 'Suprema Corte de Justicia', 'contact': 'Unidad de asuntos internacionales', 'articles': ['11', '9'],
             'dueOn': '2024-05-20', 'note': 'NV/12/2024', 'sentOn': '2024-05-01'}""";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_institution_is_given_articles_in_the_treatys_order_and_its_progress_is_counted(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);

        RoundTask task = desk.give(round, TO_THE_COURT);
        desk.confirm(round, "11", "implemented");

        RoundTask read = desk.tasks().one(desk.people.officer, round.key(), task.id());
        assertEquals(List.of("9", "11"), read.articles());
        assertEquals(task.values(), read.values());
        assertEquals(new Progress(2, 1, 1, 0, 0), read.progress());
        assertEquals(
                task.id(),
                desk.answers().one(desk.people.officer, round.key(), "9").task());
        desk.give(round, "{'institution': 'Fiscalía', 'articles': ['5'], 'dueOn': '2024-05-10'}");
        assertEquals(
                List.of("Fiscalía", "Suprema Corte de Justicia"),
                desk.tasks().list(desk.people.head, round.key()).stream()
                        .map(RoundTask::institution)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-30, open",
        "2024-05-01, sent",
        "2024-05-20, sent",
        "2024-05-21, overdue",
        "2024-05-25, answered"
    })
    void a_task_stands_as_its_days_say(LocalDate day, String state) {
        RoundDesk desk = new RoundDesk(Vendor.H2);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        RoundTask task = desk.give(round, TO_THE_COURT);
        desk.later(30);

        RoundTask answered = desk.change(
                round,
                task,
                1,
                TO_THE_COURT.replace("'sentOn'", "'replyNote': 'OFICIO-7', 'answeredOn': '2024-05-25', 'sentOn'"));

        assertEquals(state, answered.stateOn(day).word());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_article_is_in_one_task_and_goes_to_another_once_it_is_let_go(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        RoundTask court = desk.give(round, TO_THE_COURT);
        String other = "{'institution': 'Fiscalía', 'articles': ['5', '9'], 'dueOn': '2024-05-20'}";

        Invalid refused = assertThrows(Invalid.class, () -> desk.give(round, other));
        assertEquals("/articles/1", refused.fields().get(0).pointer());
        assertTrue(refused.detail().contains("Suprema Corte"), refused.detail());
        assertEquals(1, desk.tasks().list(desk.people.treaty, round.key()).size());

        desk.change(round, court, 1, TO_THE_COURT.replace("'11', '9'", "'11'"));
        assertEquals(List.of("5", "9"), desk.give(round, other).articles());
        Stale stale = assertThrows(Stale.class, () -> desk.change(round, court, 1, TO_THE_COURT));
        assertTrue(stale.detail().contains("by treaty at"), stale.detail());
        assertThrows(Missing.class, () -> desk.tasks().one(desk.people.treaty, round.key(), court.id() + 10_000));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_task_is_deleted_before_it_is_sent_and_its_articles_are_free(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        RoundTask sent = desk.give(round, TO_THE_COURT);
        RoundTask unsent = desk.give(round, "{'institution': 'Fiscalía', 'articles': ['5'], 'dueOn': '2024-05-20'}");

        assertEquals(
                "task-sent",
                assertThrows(Conflict.class, () -> desk.delete(round, sent, 1)).code());
        assertThrows(Stale.class, () -> desk.delete(round, unsent, 2));
        desk.delete(round, unsent, 1);

        assertThrows(Missing.class, () -> desk.tasks().one(desk.people.treaty, round.key(), unsent.id()));
        assertNull(desk.answers().one(desk.people.treaty, round.key(), "5").task());
        assertEquals(
                List.of("5"),
                desk.give(round, "{'institution': 'Otra', 'articles': ['5'], 'dueOn': '2024-05-20'}")
                        .articles());
        assertEquals(
                "round.task-delete",
                desk.people.text(
                        "SELECT action FROM audit_entry WHERE action = 'round.task-delete' AND subject = 'round:"
                                + round.key().id() + "'"));
        assertThrows(Forbidden.class, () -> desk.tasks().delete(desk.people.officer, round.key(), sent.id(), 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'articles': ['11', '9'],     | ''                                 | /articles missing
            'articles': ['11', '9'],     | 'articles': ['11', '11', '15'],    | /articles/1 twice, /articles/2 unknown-code
            'dueOn': '2024-05-20'        | 'dueOn': '2024-03-31'              | /dueOn before-round
            'sentOn': '2024-05-01'       | 'sentOn': '2024-05-02'             | /sentOn in-future
            'note': 'NV/12/2024',        | ''                                 | /note missing
            'note': 'NV/12/2024',        | 'replyNote': '1', 'note': 'A',     | /answeredOn missing
            'note': 'NV/12/2024',        | 'note': 'A', 'answeredOn': '2024-04-02', | /answeredOn before-sent
            'institution': 'Suprema Corte de Justicia', | 'minister': 'A',    | /institution missing, /minister unknown-field
            """)
    void a_task_that_cannot_be_is_refused_with_pointer_and_reason(String said, String instead, String faults) {
        RoundDesk desk = new RoundDesk(Vendor.H2);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);

        assertEquals(
                faults,
                AssessmentDesk.faults(
                        () -> desk.give(round, TO_THE_COURT.replace(said, instead.equals("''") ? "" : instead))));
    }
}
