package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.office.Offices;
import org.istmo.domain.questionnaire.Answers;
import org.istmo.domain.questionnaire.Round;
import org.istmo.domain.questionnaire.Rounds;
import org.istmo.domain.treaty.Treaties;
import org.istmo.domain.unsent.UnsentForms;
import org.istmo.web.language.Reading;
import org.istmo.web.page.CountedQuestions;
import org.istmo.web.unsent.KeptForms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionFormPageTest {

    private final RoundDesk desk;
    private final Round round;

    QuestionFormPageTest() {
        this.desk = new RoundDesk(Vendor.H2);
        this.round = desk.open("MX", RoundDesk.CYCLE_TWO);
    }

    @ParameterizedTest
    @EnumSource(Asking.class)
    void what_is_begun_and_what_is_asked_are_read_once_however_often_the_markup_asks(Asking asking) {
        CountedQuestions asked =
                new CountedQuestions(desk.people.database().dataSource(), desk.people.treaty, Map.of());
        asked.hand("org.istmo.round", round.key().id());
        asked.hand(ShownQuestion.ARTICLE, "9");
        Page page = page(asked);

        asking.ask(page);
        int once = asked.count();
        for (int field = 0; field < 30; field++) {
            asking.ask(page);
        }

        assertEquals(once, asked.count());
    }

    /** @param form what is filled in, and {@code around} what stands around it */
    private record Page(QuestionFormPage form, QuestionPage around) {}

    /** What the markup asks for. */
    enum Asking {
        BEGUN {
            @Override
            void ask(Page page) {
                assertEquals("", page.form().getBegun());
                assertFalse(page.form().isOvertaken());
            }
        },
        FIELDS {
            @Override
            void ask(Page page) {
                assertFalse(page.form().getAsked().isEmpty());
                assertFalse(page.form().getNeeds().rows().isEmpty());
                assertFalse(page.form().getEvidence().rows().isEmpty());
                assertEquals("", page.form().getProblem());
                assertFalse(page.form().getStatusQuestion().isEmpty());
            }
        },
        AROUND {
            @Override
            void ask(Page page) {
                assertFalse(page.around().getRound().isEmpty());
                assertFalse(page.around().getReplies().isEmpty());
                assertFalse(page.around().getTitle().isEmpty());
                assertFalse(String.valueOf(page.around().getNext()).isEmpty());
            }
        };

        abstract void ask(Page page);
    }

    private Page page(CountedQuestions asked) {
        Reading reading = new Reading(asked.request(), asked.signedIn());
        TreatySaid said = new TreatySaid(reading);
        Rounds rounds = new Rounds(asked.source(), desk.people.clock(), desk.assessments(), desk.people.trail());
        Answers answers = new Answers(asked.source(), desk.people.clock(), desk.assessments(), desk.people.trail());
        ShownRound shown =
                new ShownRound(asked.signedIn(), rounds, answers, new Treaties(asked.source()), said, asked.request());
        ShownQuestion question = new ShownQuestion(shown, answers, rounds, asked.request());
        KeptForms kept = new KeptForms(
                asked.signedIn(),
                new UnsentForms(asked.source(), desk.people.clock()),
                new Offices(asked.source()),
                reading,
                desk.people.clock());
        return new Page(
                new QuestionFormPage(question, new ThingForm(said), kept, said, asked.request()),
                new QuestionPage(shown, question, said));
    }
}
