package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.compliance.Assessment;
import org.istmo.domain.compliance.AssessmentPart;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.database.Slice;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.ledger.AliasReallocations;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.questionnaire.Answer;
import org.istmo.domain.questionnaire.Progress;
import org.istmo.domain.questionnaire.Question;
import org.istmo.domain.questionnaire.Round;
import org.istmo.domain.questionnaire.RoundChange;
import org.istmo.domain.questionnaire.RoundFilter;
import org.istmo.domain.questionnaire.RoundKey;
import org.istmo.domain.questionnaire.RoundTask;
import org.istmo.domain.reference.ReferenceData;
import org.istmo.domain.reference.ReferenceLists;
import org.istmo.domain.scope.Scope;
import org.istmo.web.register.RegisterDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundsTest {

    private static final Cell ARTICLE_9 = new Cell("UNCAC", "9", "MX");
    private static final String PUBLIC = """
            {'status': 'partly', 'date': '2014-03-01', 'source': 'Executive summary', 'sourceStatus': 'public',
             'observations': {'es': 'Convendría una ley única.'}, 'recommendations': [{'text': {'es': 'Simplificar'}}],
             'needs': [{'text': {'en': 'Model legislation'}, 'priority': 'low'}]}""";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rounds_are_read_in_any_of_their_orders(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        desk.close(desk.open("PA", RoundDesk.CYCLE_TWO));
        desk.open("MX", RoundDesk.CYCLE_TWO.replace("2024", "2023"));
        desk.open("GT", RoundDesk.CYCLE_TWO);

        assertEquals(List.of("GT", "MX", "PA"), states(desk, new Slice("opened", true, 0, 5)));
        assertEquals(List.of("GT", "MX"), states(desk, new Slice("round", false, 0, 2)));
        assertEquals(List.of("PA", "MX", "GT"), states(desk, new Slice("state", true, 0, 3)));
        assertEquals(List.of("MX", "PA", "GT"), states(desk, new Slice("date", false, 0, 3)));
        assertEquals(List.of("PA"), states(desk, new Slice("status", false, 2, 3)));
    }

    private static List<String> states(RoundDesk desk, Slice slice) {
        RoundFilter all = new RoundFilter(Optional.empty(), Optional.empty(), Optional.empty());
        return desk.rounds().slice(desk.people.officer, all, slice).stream()
                .map(round -> round.key().state())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_round_asks_about_the_articles_of_its_cycle_in_the_treatys_order_and_of_each_what_the_reference_data_says(
            Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);

        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);

        assertEquals(
                List.of(
                        "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "51", "52", "53", "54", "55", "56", "57",
                        "58", "59"),
                desk.answers().list(desk.people.officer, round.key()).stream()
                        .map(answer -> answer.article().article())
                        .toList());
        assertEquals(new Progress(19, 0, 0, 0, 0), round.progress());
        assertEquals(
                List.of("implementation", "measures", "examples", "obstacles", "assistance", "documents"),
                desk.rounds().questions(desk.people.officer, round.key()).stream()
                        .map(Question::code)
                        .toList());
        assertEquals("Self-assessment of UNCAC, cycle 2, as of 2024-04-01", round.source());
        assertEquals(
                34,
                desk.open("UNTOC", "MX", "{}").progress().questions(),
                "a treaty without cycles is asked about whole");
        assertThrows(Conflict.class, () -> desk.open("MX", RoundDesk.CYCLE_TWO));
        assertEquals(36, desk.open("MX", "{'cycle': 1}").progress().questions());
        assertThrows(Conflict.class, () -> desk.open("C1961", "MX", "{}"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void an_answer_begins_with_the_last_rounds_or_else_with_what_was_reported_and_says_which(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        desk.report(ARTICLE_9, 0, PUBLIC);
        desk.report(new Cell("UNCAC", "10", "MX"), 0, PUBLIC);
        Round first = desk.open("MX", RoundDesk.CYCLE_TWO);
        assertTrue(desk.states(desk.people.officer, first).contains("8 open, 9 prefilled, 10 prefilled, 11 open"));
        assertEquals(
                "Pre-filled from what was reported: Executive summary, of 2014-03-01",
                desk.json(first, "9")
                        .getJsonObject("prefilled")
                        .getJsonObject("label")
                        .getString("en"));
        assertEquals(
                Map.of("measures", new Bilingual(null, "Convendría una ley única.")),
                desk.answers().one(desk.people.treaty, first.key(), "9").replies());
        desk.confirm(first, "9", "implemented");
        desk.takeOver(first, "{}");
        desk.close(first);
        desk.later(1);

        Round second = desk.open("MX", "{'cycle': 2, 'date': '2024-05-01'}");

        Answer nine = desk.answers().one(desk.people.treaty, second.key(), "9");
        assertEquals("implemented", nine.status());
        assertEquals(Map.of("measures", new Bilingual(null, "Ley 9")), nine.replies());
        assertEquals(
                new Answer.Prefilled(
                        "round",
                        first.source(),
                        LocalDate.parse("2024-04-01"),
                        first.key().id()),
                nine.prefilled());
        assertEquals(new Progress(19, 0, 0, 0, 2), second.progress());
        assertEquals(List.of(second.key().id(), first.key().id()), desk.numbers(desk.people.officer));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void half_of_it_is_answered_and_taken_over_and_what_is_reported_changes_only_there(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        desk.report(ARTICLE_9, 0, PUBLIC);
        desk.report(new Cell("UNCAC", "12", "MX"), 0, PUBLIC);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        for (String article : List.of("5", "6", "7", "8", "9")) {
            desk.confirm(round, article, "implemented");
        }
        desk.answer(round, "10", "{'status': 'not'}");
        desk.answer(round, "11", "{'state': 'open', 'status': 'not'}");
        assertEquals("9 partly, 12 partly", desk.reported(desk.people.officer, "MX"), "an answer is a draft");

        assertEquals(
                List.of("5", "8"),
                desk.takeOver(round, "{'articles': ['8', '5']}").stream()
                        .map(answer -> answer.article().article())
                        .toList());
        assertEquals(3, desk.takeOver(round, "{}").size());
        assertEquals(0, desk.takeOver(round, "{}").size(), "what is taken over is passed by");

        assertEquals(
                "5 implemented, 6 implemented, 7 implemented, 8 implemented, 9 implemented, 12 partly",
                desk.reported(desk.people.officer, "MX"));
        assertEquals("9 partly, 12 partly", desk.reported(desk.people.auditor, "MX"), "confidential until released");
        assertEquals("9 partly, 12 partly", desk.released("MX", "2024-12-31"));
        assertEquals(
                new Progress(19, 6, 5, 5, 1),
                desk.rounds().one(desk.people.head, round.key()).progress());
        assertEquals(
                new Bilingual(null, "Medidas: Ley 9"),
                desk.assessments()
                        .one(desk.people.officer, ARTICLE_9, Optional.empty())
                        .values()
                        .get("observations"));

        desk.later(30);
        desk.confirm(round, "10", "partly");
        desk.takeOver(round, "{}");
        assertEquals(
                "5 implemented, 6 implemented, 7 implemented, 8 implemented, 9 implemented, 10 partly, 12 partly",
                desk.reported(desk.people.officer, "MX"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_the_reviewers_recommended_stays_and_a_need_is_the_same_from_one_version_to_the_next(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        desk.report(ARTICLE_9, 0, PUBLIC);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        desk.answer(round, "9", """
                {'state': 'confirmed', 'status': 'partly', 'needs': [
                  {'number': 1, 'text': {'en': 'Model legislation'}, 'priority': 'high'}, {'text': {'en': 'Courses'}}]}""");

        desk.takeOver(round, "{}");

        var now = desk.assessments().one(desk.people.officer, ARTICLE_9, Optional.empty());
        assertEquals(1, now.things(AssessmentPart.RECOMMENDATIONS).size());
        assertEquals(
                List.of(1L, 2L),
                now.things(AssessmentPart.NEEDS).stream()
                        .map(need -> need.get("number"))
                        .toList());
        assertEquals(
                now.things(AssessmentPart.NEEDS),
                desk.answers().one(desk.people.treaty, round.key(), "9").things(AssessmentPart.NEEDS));
        assertTrue(desk.json(round, "9").getJsonObject("taken").getBoolean("current"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void of_two_people_on_one_answer_the_second_is_told_who_was_first_and_when(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        desk.answer(desk.people.treaty, round.key(), "9", 1, "{'status': 'not'}");

        Stale refused = assertThrows(
                Stale.class, () -> desk.answer(desk.people.treaty, round.key(), "9", 1, "{'status': 'partly'}"));

        assertEquals(
                "It is at version 2 now, by treaty at 2024-05-01T03:00Z; the change was made from version 1.",
                refused.detail());
        assertEquals(
                "not", desk.answers().one(desk.people.treaty, round.key(), "9").status());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_reported_meanwhile_is_looked_at_before_an_answer_comes_in_its_stead(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        desk.confirm(round, "9", "implemented");
        desk.confirm(round, "10", "implemented");
        desk.report(ARTICLE_9, 0, PUBLIC);

        Conflict refused = assertThrows(Conflict.class, () -> desk.takeOver(round, "{}"));

        assertTrue(refused.detail().contains("article 9 by treaty"), refused.detail());
        assertEquals("9 partly", desk.reported(desk.people.officer, "MX"), "nothing half taken");
        desk.confirm(round, "9", "implemented");
        assertEquals(2, desk.takeOver(round, "{}").size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_consent_to_the_full_report_opens_it_and_withdrawn_closes_it_from_then_on(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        desk.confirm(round, "9", "implemented");
        desk.answer(round, "10", "{'status': 'not'}");
        desk.takeOver(round, "{}");
        assertThrows(Missing.class, () -> desk.rounds().one(desk.people.auditor, round.key()));
        assertEquals(List.of(), desk.numbers(desk.people.auditor));
        desk.later(1);

        desk.consent(round, "{'covers': 'full-report', 'givenOn': '2024-05-02', 'reference': 'Note verbale 12'}");

        assertEquals("9 implemented", desk.reported(desk.people.auditor, "MX"));
        assertEquals("9 implemented", desk.released("MX", "2024-05-02"));
        assertEquals("", desk.released("MX", "2024-05-01"));
        assertEquals("9 confirmed", desk.states(desk.people.auditor, round), "of drafts an auditor finds nothing");
        assertThrows(Missing.class, () -> desk.tasks().list(desk.people.auditor, round.key()));
        desk.confirm(round, "11", "not");
        desk.takeOver(round, "{}");
        assertEquals(
                "9 implemented, 11 not", desk.reported(desk.people.auditor, "MX"), "what comes later is released too");
        desk.later(5);

        desk.consent(round, """
                {'covers': 'full-report', 'givenOn': '2024-05-02', 'reference': 'Note verbale 12', 'withdrawnOn': '2024-05-07',
                 'withdrawalReference': 'Note verbale 15'}""");

        assertEquals("", desk.reported(desk.people.auditor, "MX"));
        assertEquals("9 implemented, 11 not", desk.reported(desk.people.officer, "MX"));
        assertEquals("", desk.released("MX", "2024-05-07"));
        assertEquals("9 implemented, 11 not", desk.released("MX", "2024-05-06"), "as it was known then");
        assertThrows(Missing.class, () -> desk.rounds().one(desk.people.auditor, round.key()));
        assertThrows(Missing.class, () -> desk.assessments().history(desk.people.auditor, ARTICLE_9));
        assertEquals(2, desk.rounds().consents(desk.people.officer, round.key()).size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_consent_to_the_executive_summary_opens_status_and_needs_and_keeps_the_rest(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        desk.confirm(round, "9", "implemented");
        desk.takeOver(round, "{}");

        desk.consent(round, "{'covers': 'executive-summary', 'givenOn': '2024-05-01', 'reference': 'Note verbale 12'}");

        var open = desk.assessments().one(desk.people.auditor, ARTICLE_9, Optional.empty());
        var whole = desk.assessments().one(desk.people.officer, ARTICLE_9, Optional.empty());
        assertEquals("implemented", open.status());
        assertNull(open.values().get("observations"));
        assertEquals(List.of(), open.things(AssessmentPart.EVIDENCE));
        assertEquals(whole.things(AssessmentPart.NEEDS), open.things(AssessmentPart.NEEDS));
        assertEquals(new Bilingual(null, "Medidas: Ley 9"), whole.values().get("observations"));
        assertEquals(1, whole.things(AssessmentPart.EVIDENCE).size());
        assertThrows(
                Missing.class, () -> desk.rounds().one(desk.people.auditor, round.key()), "the answers are not in it");
        desk.consent(round, "{'covers': 'full-report', 'givenOn': '2024-05-01', 'reference': 'Note verbale 13'}");
        assertEquals(
                1,
                desk.assessments()
                        .one(desk.people.auditor, ARTICLE_9, Optional.empty())
                        .things(AssessmentPart.EVIDENCE)
                        .size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_consent_does_not_open_what_reviewers_recommended_in_confidence(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        desk.report(ARTICLE_9, 0, PUBLIC);
        desk.report(ARTICLE_9, 1, """
                {'status': 'not', 'date': '2016-03-01', 'source': 'Closed review', 'sourceStatus': 'confidential',
                 'recommendations': [{'number': 1, 'text': {'es': 'Simplificar'}}, {'text': {'es': 'Secreta'}}]}""");
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        desk.confirm(round, "9", "implemented");
        desk.confirm(round, "10", "implemented");
        desk.takeOver(round, "{'articles': ['9']}");

        desk.consent(round, "{'covers': 'full-report', 'givenOn': '2024-05-01', 'reference': 'Note verbale 12'}");
        desk.takeOver(round, "{}");
        desk.confirm(round, "9", "partly");
        desk.takeOver(round, "{}");

        assertEquals("9 partly, 10 implemented", desk.reported(desk.people.officer, "MX"));
        assertEquals(
                "9 partly, 10 implemented", desk.reported(desk.people.auditor, "MX"), "article 9 as it was public");
        Assessment known = desk.assessments().one(desk.people.auditor, ARTICLE_9, Optional.empty());
        assertEquals(1, known.version());
        assertFalse(desk.json(round, "9").getJsonObject("taken").getBoolean("released"));
        assertTrue(desk.json(round, "10").getJsonObject("taken").getBoolean("released"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobody_else_writes_and_to_auditors_and_donors_there_is_no_round_and_the_trail_says_a_number(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        desk.confirm(round, "9", "implemented");
        desk.give(round, "{'institution': 'Secretaría Secreta', 'articles': ['9'], 'dueOn': '2024-05-20'}");
        desk.takeOver(round, "{}");

        for (Reader reader : List.of(
                desk.people.officer, desk.people.head, desk.people.auditor, desk.people.admin, desk.people.donor)) {
            assertThrows(Forbidden.class, () -> desk.answer(reader, round.key(), "9", 1, "{'status': 'not'}"));
        }
        assertThrows(Forbidden.class, () -> desk.rounds().one(desk.people.donor, round.key()));
        assertThrows(Forbidden.class, () -> desk.numbers(desk.people.admin));
        assertThrows(Missing.class, () -> desk.answers().list(desk.people.auditor, round.key()));
        assertThrows(Missing.class, () -> desk.rounds().questions(desk.people.auditor, round.key()));
        assertThrows(Missing.class, () -> desk.rounds().consents(desk.people.auditor, round.key()));
        for (RoundKey none : List.of(
                new RoundKey("UNTOC", "MX", round.key().id()),
                new RoundKey("UNCAC", "PA", round.key().id()),
                new RoundKey("UNCAC", "MX", 999_999))) {
            assertThrows(Missing.class, () -> desk.rounds().one(desk.people.treaty, none));
        }
        String trail = desk.people.text("SELECT detail FROM audit_particulars")
                + desk.people.text("SELECT subject FROM audit_entry");
        for (String word : List.of("UNCAC", "MX", "implemented", "Secreta", "Ley", "2024-05-20", "\"9\"")) {
            assertFalse(trail.contains(word), trail);
        }
        assertEquals(
                "round.open, round.answer, round.task, assessment.record, round.take-over",
                desk.people.text("SELECT action FROM audit_entry ORDER BY seq").replace("\n", ", "));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_changed_is_kept_before_and_after_for_its_readers_and_the_trail_has_its_digest(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        desk.answer(round, "9", "{'status': 'partly', 'replies': [{'question': 'measures', 'text': {'es': 'Ley 1'}}]}");
        desk.answer(round, "9", "{'status': 'not', 'replies': [{'question': 'measures', 'text': {'es': 'Ley 2'}}]}");
        RoundTask task = desk.give(round, "{'institution': 'Secretaría', 'articles': ['9'], 'dueOn': '2024-05-20'}");
        desk.delete(round, task, 1);

        List<RoundChange> changes = desk.rounds().changes(desk.people.officer, round.key(), Long.MAX_VALUE, 50);

        assertEquals(
                List.of("task:" + task.id() + " v0", "task:" + task.id() + " v1", "question:9 v3", "question:9 v2"),
                changes.stream()
                        .map(change -> change.about() + " v" + change.version())
                        .toList());
        assertEquals("Secretaría", changes.get(0).told().get("institution.before"));
        assertEquals("9", changes.get(1).told().get("articles.after"));
        Map<String, String> second = changes.get(2).told();
        assertEquals(
                "partly>not, es: Ley 1>es: Ley 2",
                second.get("status.before") + ">" + second.get("status.after") + ", "
                        + second.get("reply.measures.before") + ">" + second.get("reply.measures.after"));
        String trail = desk.people.text("SELECT detail FROM audit_particulars");
        for (RoundChange change : changes) {
            assertTrue(
                    trail.contains("\"change\":\"" + change.id() + "\",\"digest\":\"" + change.digest() + "\""), trail);
        }
        assertFalse(trail.contains("Ley") || trail.contains("partly") || trail.contains("question"), trail);
        assertThrows(Missing.class, () -> desk.rounds().changes(desk.people.auditor, round.key(), Long.MAX_VALUE, 50));
        assertThrows(Forbidden.class, () -> desk.rounds().changes(desk.people.donor, round.key(), Long.MAX_VALUE, 50));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_closed_round_takes_nothing_more_but_the_states_consent(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        desk.confirm(round, "9", "implemented");
        Conflict refused = assertThrows(Conflict.class, () -> desk.close(round));
        assertTrue(refused.detail().contains("not taken over: 9."), refused.detail());
        desk.takeOver(round, "{}");

        assertFalse(desk.close(round).isOpen());

        assertThrows(Conflict.class, () -> desk.close(round));
        assertThrows(Conflict.class, () -> desk.confirm(round, "9", "not"));
        assertThrows(Conflict.class, () -> desk.takeOver(round, "{}"));
        assertThrows(
                Conflict.class,
                () -> desk.give(round, "{'institution': 'A', 'articles': ['9'], 'dueOn': '2024-05-20'}"));
        desk.consent(round, "{'covers': 'full-report', 'givenOn': '2024-05-01', 'reference': 'Note verbale 12'}");
        assertEquals("9 implemented", desk.reported(desk.people.auditor, "MX"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                        | /cycle missing
            {'cycle': 3}                              | /cycle unknown-code
            {'cycle': 2, 'date': '2003-10-30'}        | /date before-treaty
            {'cycle': 2, 'date': '2024-05-02'}        | /date in-future
            {'cycle': 2, 'rank': 1, 'date': 'soon'}   | /date no-date, /rank unknown-field
            """)
    void a_round_that_cannot_be_is_refused_with_pointer_and_reason(String json, String faults) {
        RoundDesk desk = new RoundDesk(Vendor.H2);

        assertEquals(faults, AssessmentDesk.faults(() -> desk.open("MX", json)));
        assertEquals(List.of(), desk.numbers(desk.people.officer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                            | /status missing
            {'state': 'prefilled', 'status': 'not'}                                       | /state unknown-code
            {'status': 'no-review-mechanism'}                                             | /status not-with-article
            {'status': 'exemplary'}                                                       | /status unknown-code
            {'status': 'not', 'replies': [{'question': 'assistance', 'text': {'en': 'A'}}]} | /replies/0/question unknown-code
            {'status': 'not', 'replies': [{'question': 'measures', 'text': {'en': 'A'}}, {'question': 'measures', 'text': {'en': 'B'}}]} | /replies/1/question twice
            {'status': 'not', 'needs': [{'priority': 'urgent'}]}                          | /needs/0/priority unknown-code, /needs/0/text missing
            {'status': 'not', 'needs': [{'number': 4, 'text': {'en': 'A'}}]}              | /needs/0/number unknown-record
            {'status': 'not', 'evidence': [{'text': {'en': 'A'}}]}                        | /evidence/0/link missing
            {'status': 'not', 'evidence': [{'text': {'en': 'A'}, 'upload': 12}]}          | /evidence/0/upload unknown-record
            {'status': 'not', 'score': 3}                                                 | /score unknown-field
            """)
    void an_answer_that_cannot_be_is_refused_with_pointer_and_reason(String json, String faults) {
        RoundDesk desk = new RoundDesk(Vendor.H2);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);

        assertEquals(faults, AssessmentDesk.faults(() -> desk.answer(round, "9", json)));
        assertEquals(1, desk.answers().one(desk.people.treaty, round.key(), "9").version());
        assertThrows(Missing.class, () -> desk.answer(round, "15", "{'status': 'not'}"));
        assertThrows(Missing.class, () -> desk.open("US", RoundDesk.CYCLE_TWO));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'articles': ['9']}        | /articles/0 not-confirmed
            {'articles': ['10', '15']} | /articles/0 not-confirmed, /articles/1 unknown-code
            {'all': true}              | /all unknown-field
            """)
    void what_cannot_be_taken_over_is_refused_with_the_reason(String json, String faults) {
        RoundDesk desk = new RoundDesk(Vendor.H2);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        desk.answer(round, "9", "{'status': 'not'}");

        assertEquals(faults, AssessmentDesk.faults(() -> desk.takeOver(round, json)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                 | /covers missing, /givenOn missing, /reference missing
            {'covers': 'all', 'givenOn': '2024-04-02', 'reference': 'A'}                       | /covers unknown-code
            {'covers': 'full-report', 'givenOn': '2024-03-31', 'reference': 'A'}               | /givenOn before-date
            {'covers': 'full-report', 'givenOn': '2024-05-02', 'reference': 'A'}               | /givenOn in-future
            {'covers': 'full-report', 'givenOn': '2024-04-02', 'reference': 'A', 'withdrawnOn': '2024-04-01'} | /withdrawalReference missing, /withdrawnOn before-consent
            """)
    void a_consent_that_cannot_be_is_refused_with_pointer_and_reason(String json, String faults) {
        RoundDesk desk = new RoundDesk(Vendor.H2);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);

        assertEquals(faults, AssessmentDesk.faults(() -> desk.consent(round, json)));
        assertThrows(Stale.class, () -> desk.consent(round, 2, json));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_closed_round_is_opened_again_with_a_reason_and_goes_on_as_it_was(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        Round round = desk.open("MX", RoundDesk.CYCLE_TWO);
        desk.confirm(round, "9", "partly");
        desk.takeOver(round, "{}");
        assertThrows(Conflict.class, () -> desk.reopen(round, "{'reason': 'Too early'}"));
        Round closed = desk.close(round);
        desk.later(3);

        assertEquals("/reason missing", AssessmentDesk.faults(() -> desk.reopen(round, "{'reason': ' '}")));
        Round again = desk.reopen(round, "{'reason': 'Article 10 was forgotten'}");

        assertTrue(again.isOpen());
        assertEquals(closed.version() + 1, again.version());
        assertEquals(
                "Article 10 was forgotten treaty " + closed.closedAt(),
                again.reopenings().get(0).reason() + " "
                        + again.reopenings().get(0).closedBy() + " "
                        + again.reopenings().get(0).closedAt());
        assertTrue(desk.answers().one(desk.people.treaty, round.key(), "9").isTakenOver());
        desk.confirm(round, "10", "implemented");
        assertEquals(1, desk.takeOver(round, "{}").size());
        desk.close(round);
        assertEquals(
                2, desk.reopen(round, "{'reason': 'Once more'}").reopenings().size());
        assertEquals(
                "2 0",
                desk.people.text("SELECT (SELECT count(*) FROM audit_entry WHERE action = 'round.reopen') || ' ' ||"
                        + " (SELECT count(*) FROM audit_particulars WHERE detail LIKE '%forgotten%')"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_round_is_not_opened_again_beside_an_open_one_of_the_same_articles(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        Round first = desk.close(desk.open("MX", RoundDesk.CYCLE_TWO));
        desk.open("MX", RoundDesk.CYCLE_TWO);

        assertEquals(
                "round-open",
                assertThrows(Conflict.class, () -> desk.reopen(first, "{'reason': 'Why'}"))
                        .code());
        assertThrows(
                Forbidden.class,
                () -> desk.rounds().reopen(desk.people.officer, first.key(), RegisterDesk.sent("{'reason': 'Why'}")));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_cluster_is_given_to_articles_by_reference_data_and_a_round_asks_about_it_alone(Vendor vendor) {
        RoundDesk desk = new RoundDesk(vendor);
        Round whole = desk.open("UNTOC", "MX", "{'date': '2024-04-01'}");
        cluster(desk, "5", 1);
        cluster(desk, "15", 1);
        cluster(desk, "16", 2);

        assertThrows(Conflict.class, () -> desk.open("UNTOC", "MX", "{'cycle': 1, 'date': '2024-04-01'}"));
        desk.close(whole);
        Round round = desk.open("UNTOC", "MX", "{'cycle': 1, 'date': '2024-04-01'}");

        assertEquals("5 open, 15 open", desk.states(desk.people.treaty, round));
        assertEquals(
                "16 open",
                desk.states(desk.people.treaty, desk.open("UNTOC", "MX", "{'cycle': 2, 'date': '2024-04-01'}")));
        assertEquals("/cycle missing", AssessmentDesk.faults(() -> desk.open("UNTOC", "HN", "{'date': '2024-04-01'}")));
        assertEquals("/cycle unknown-code", AssessmentDesk.faults(() -> desk.open("UNTOC", "HN", "{'cycle': 3}")));
        assertThrows(Conflict.class, () -> desk.reopen(whole, "{'reason': 'It asks about article 5 too'}"));
        assertEquals("/reviewCycle not-assessable", AssessmentDesk.faults(() -> cluster(desk, "41", 1)));
        assertEquals(
                2,
                ArticleView.of(TreatiesTest.treaties(desk.people).article(Scope.of(desk.people.officer), "UNTOC", "16"))
                        .reviewCycle());
    }

    private static void cluster(RoundDesk desk, String article, int cluster) {
        RegisterDesk people = desk.people;
        ReferenceData reference = new ReferenceData(
                people.database().dataSource(), new AliasReallocations(people.clock()), people.trail());
        people.database()
                .inTransaction(() -> reference.change(
                        people.admin,
                        ReferenceLists.named("treaty-articles"),
                        "UNTOC~" + article,
                        1,
                        RegisterDesk.sent("{'title': {'en': 'T', 'es': 'T'}, 'ordinal': " + article
                                + ", 'assessability': '" + (article.equals("41") ? "final-clause" : "assessable")
                                + "', 'reviewCycle': " + cluster + "}")));
    }
}
