package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.questionnaire.Answer;
import org.istmo.domain.questionnaire.Question;
import org.istmo.domain.questionnaire.Round;
import org.istmo.domain.questionnaire.RoundTask;
import org.istmo.web.form.FilledForm;
import org.junit.jupiter.api.Test;

class FilledAnswerTest {

    @Test
    void an_answer_goes_through_the_form_and_comes_back_the_same_and_confirmed() {
        RoundDesk desk = new RoundDesk(Vendor.H2);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        desk.confirm(round, "9", "partly");
        Answer first = desk.answers().one(desk.people.treaty, round.key(), "9");
        List<Question> questions = desk.rounds().questions(desk.people.treaty, round.key());

        Answer again = desk.answer(
                desk.people.treaty,
                round.key(),
                "9",
                first.version(),
                FilledAnswer.body(with(FilledAnswer.of(first), "state", "confirmed"), questions)
                        .toString());

        assertEquals(first.replies(), again.replies());
        assertEquals(first.parts(), again.parts());
        assertEquals(first.status(), again.status());
        assertEquals(Answer.State.CONFIRMED, again.state());
    }

    @Test
    void a_button_that_there_is_not_answers_and_confirms_nothing() {
        FilledForm form = with(FilledForm.holding(Map.of()), "state", "taken-over");

        assertEquals("answered", FilledAnswer.body(form, List.of()).getString("state"));
    }

    @Test
    void a_fault_of_a_reply_stands_at_the_language_that_it_is_in() {
        RoundDesk desk = new RoundDesk(Vendor.H2);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        List<Question> questions = desk.rounds().questions(desk.people.treaty, round.key());
        String code = FilledAnswer.inWords(questions).get(0).code();
        FilledForm form = FilledForm.holding(Map.of());

        assertEquals("reply-" + code + "-es", FilledAnswer.field(form, questions, "/replies/0/text/es"));
        assertEquals("status", FilledAnswer.field(form, questions, "/status"));
    }

    @Test
    void a_task_goes_through_the_form_and_comes_back_the_same() {
        RoundDesk desk = new RoundDesk(Vendor.H2);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        RoundTask first =
                desk.give(round, "{'institution': 'Fiscalía', 'articles': ['5', '9'], 'dueOn': '2024-05-20'}");

        RoundTask again = desk.change(
                round, first, 1, FilledTask.body(FilledTask.of(first)).toString());

        assertEquals(first.values(), again.values());
        assertEquals(first.articles(), again.articles());
    }

    private static FilledForm with(FilledForm form, String name, String value) {
        Map<String, List<String>> values = new TreeMap<>(form.values());
        values.put(name, List.of(value));
        return FilledForm.holding(values);
    }
}
