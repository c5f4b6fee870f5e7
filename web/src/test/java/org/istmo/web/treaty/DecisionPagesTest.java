package org.istmo.web.treaty;

import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.istmo.domain.access.Reader;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.treaty.Participations;
import org.istmo.web.form.FilledForm;
import org.istmo.web.register.RegisterDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionPagesTest {

    private static final Map<String, String> CORRUPTION = Map.of("treaty", "UNCAC");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void several_proposals_of_one_activity_are_confirmed_in_one_press_each_with_its_share(Vendor vendor) {
        RegisterDesk desk = ProposalsTest.ready(vendor);
        long activity = corrupt(desk);
        List<ProposalListPage.Line> lines = asked(desk, CORRUPTION).proposals().getLines();
        assertEquals(List.of("5", "60"), articles(lines));
        assertEquals(List.of("One of its themes is “Corruption”."), lines.get(0).grounds());

        ProposalForms.Taken taken = asked(desk, CORRUPTION)
                .decide(
                        ProposalsTest.decisions(desk),
                        form(Map.of(
                                "act",
                                List.of("confirm"),
                                "chosen",
                                choices(lines),
                                "share",
                                List.of("25"),
                                "share-" + lines.get(1).row(),
                                List.of("40"))));

        assertFalse(taken.form().isWrong(), taken.form().faults()::toString);
        assertEquals(2, taken.count());
        assertEquals(List.of(), asked(desk, CORRUPTION).proposals().getLines());
        List<ProposalListPage.Line> confirmed = asked(desk, Map.of("treaty", "UNCAC", "status", "confirmed"))
                .proposals()
                .getLines();
        assertTrue(confirmed.get(0).decided().startsWith("Confirmed, 25 %"), confirmed::toString);
        assertTrue(confirmed.get(1).decided().startsWith("Confirmed, 40 %"), confirmed::toString);
        assertEquals("/activities/" + activity, confirmed.get(0).href());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void proposals_of_all_treaties_stand_in_one_list_and_are_decided_in_one_press(Vendor vendor) {
        RegisterDesk desk = ProposalsTest.ready(vendor);
        corrupt(desk);
        List<ProposalListPage.Line> all = asked(desk, Map.of()).proposals().getLines();
        List<String> named = all.stream()
                .map(line -> line.article().replaceFirst("\\..*", ""))
                .toList();
        assertTrue(named.containsAll(List.of("UNCAC 5", "UNCAC 60", "UNTOC 8", "UNTOC 9")), named::toString);
        assertEquals(
                all.size(),
                all.stream().map(ProposalListPage.Line::row).distinct().count());
        assertEquals(
                List.of("UNCAC 60"),
                asked(desk, Map.of("article", "60")).proposals().getLines().stream()
                        .map(line -> line.article().replaceFirst("\\..*", ""))
                        .toList());
        assertFalse(asked(desk, Map.of("article", "999"))
                .proposals()
                .faultOf("article")
                .isEmpty());
        ProposalListPage.Line first = all.get(0);
        String place = first.choice().replaceFirst("([^:]+):(\\d+):\\d+:(\\d+):.*", "$1:$2-$3");
        assertEquals(
                named.subList(1, named.size()),
                asked(desk, Map.of("after", place)).proposals().getLines().stream()
                        .map(line -> line.article().replaceFirst("\\..*", ""))
                        .toList());

        ProposalForms.Taken taken = asked(desk, Map.of())
                .decide(
                        ProposalsTest.decisions(desk),
                        FilledForm.holding(Map.of(
                                "act",
                                List.of("decline"),
                                "chosen",
                                choices(all),
                                "reason",
                                List.of("Another matter"))));

        assertEquals(all.size(), taken.count(), taken.form().faults()::toString);
        assertEquals(List.of(), asked(desk, Map.of()).proposals().getLines());
        assertEquals(
                all.size(),
                asked(desk, Map.of("status", "declined")).proposals().getLines().size());
    }

    @Test
    void what_is_wrong_with_one_stands_at_its_row_and_the_others_are_decided() {
        RegisterDesk desk = ProposalsTest.ready(Vendor.H2);
        corrupt(desk);
        List<ProposalListPage.Line> lines = asked(desk, CORRUPTION).proposals().getLines();
        Map<String, List<String>> typed = Map.of(
                "act",
                List.of("confirm"),
                "chosen",
                choices(lines),
                "share-" + lines.get(0).row(),
                List.of("101"),
                "share-" + lines.get(1).row(),
                List.of("40"));

        AskedPage again = asked(desk, CORRUPTION);
        ProposalForms.Taken taken = again.decide(ProposalsTest.decisions(desk), form(typed));
        again.typed(taken.form());

        assertEquals(1, taken.count());
        ProposalListPage.Line left = again.proposals().getLines().get(0);
        assertEquals("101", left.share());
        assertTrue(left.chosen());
        assertFalse(left.fault().isEmpty());
        assertEquals(List.of("5"), articles(again.proposals().getLines()));
    }

    @Test
    void a_proposal_is_declined_with_a_reason_and_not_without_and_what_was_decided_is_taken_back() {
        RegisterDesk desk = ProposalsTest.ready(Vendor.H2);
        corrupt(desk);
        List<ProposalListPage.Line> lines = asked(desk, CORRUPTION).proposals().getLines();
        AskedPage page = asked(desk, CORRUPTION);

        ProposalForms.Taken silent = page.decide(
                ProposalsTest.decisions(desk), form(Map.of("act", List.of("decline"), "chosen", choices(lines))));
        assertEquals(0, silent.count());
        assertFalse(silent.form().fault("reason").isEmpty());
        ProposalForms.Taken declined = page.decide(
                ProposalsTest.decisions(desk),
                form(Map.of("act", List.of("decline"), "chosen", choices(lines), "reason", List.of("Another matter"))));
        assertEquals(2, declined.count());
        ProposalForms.Taken twice = page.decide(
                ProposalsTest.decisions(desk),
                form(Map.of("act", List.of("decline"), "chosen", choices(lines), "reason", List.of("Once more"))));
        assertEquals(0, twice.count());
        assertTrue(twice.form().isWrong());

        AskedPage decided = asked(desk, Map.of("treaty", "UNCAC", "status", "declined"));
        ProposalForms.Taken back = decided.decide(
                ProposalsTest.decisions(desk),
                form(Map.of(
                        "act", List.of("reverse"),
                        "chosen", choices(decided.proposals().getLines()),
                        "reason", List.of("It is about this after all"))));
        assertEquals(2, back.count());
        assertEquals(2, asked(desk, CORRUPTION).proposals().getLines().size());
    }

    @Test
    void what_was_decided_already_is_told_by_its_name_although_its_row_is_gone() {
        RegisterDesk desk = ProposalsTest.ready(Vendor.H2);
        corrupt(desk);
        List<String> both = choices(asked(desk, CORRUPTION).proposals().getLines());
        asked(desk, CORRUPTION)
                .decide(
                        ProposalsTest.decisions(desk),
                        form(Map.of(
                                "act", List.of("decline"),
                                "chosen", both.subList(0, 1),
                                "reason", List.of("Another matter"))));
        AskedPage page = asked(desk, CORRUPTION);

        ProposalForms.Taken taken = page.decide(
                ProposalsTest.decisions(desk),
                form(Map.of(
                        "act", List.of("decline"),
                        "chosen", both,
                        "reason", List.of("Once more"))));
        page.typed(taken.form());
        ProposalListPage again = page.proposals();
        again.took(taken);

        assertEquals(1, taken.count());
        assertEquals(List.of(), again.getLines());
        assertEquals("One article was declined.", again.getDone());
        assertEquals(1, again.getUnseen().size());
        UnseenRow gone = again.getUnseen().get(0);
        assertTrue(gone.name().matches("5\\. .*, LPO-MEX .+"), gone::name);
        assertFalse(gone.why().isEmpty());
        assertEquals("Once more", again.getForm().value("reason"));
    }

    @Test
    void a_row_that_is_shown_tells_its_fault_itself() {
        RegisterDesk desk = ProposalsTest.ready(Vendor.H2);
        corrupt(desk);
        AskedPage page = asked(desk, CORRUPTION);
        ProposalForms.Taken taken = page.decide(
                ProposalsTest.decisions(desk),
                form(Map.of(
                        "act", List.of("confirm"),
                        "chosen", choices(page.proposals().getLines()),
                        "share", List.of("101"))));
        page.typed(taken.form());
        ProposalListPage again = page.proposals();
        again.took(taken);

        assertEquals(List.of(), again.getUnseen());
        assertEquals("", again.getDone());
        assertEquals(2, again.getLines().size());
    }

    @Test
    void nobody_but_a_focal_point_decides_and_nothing_ticked_is_told() {
        RegisterDesk desk = ProposalsTest.ready(Vendor.H2);
        corrupt(desk);
        List<ProposalListPage.Line> lines = asked(desk, CORRUPTION).proposals().getLines();
        FilledForm form = form(Map.of("act", List.of("confirm"), "chosen", choices(lines), "share", List.of("1")));
        AskedPage officer = new AskedPage(desk, desk.officer, CORRUPTION);

        assertFalse(officer.proposals().isDeciding());
        assertThrows(Forbidden.class, () -> officer.decide(ProposalsTest.decisions(desk), form));
        assertFalse(asked(desk, CORRUPTION)
                .decide(ProposalsTest.decisions(desk), form(Map.of("act", List.of("confirm"))))
                .form()
                .fault("chosen")
                .isEmpty());
        assertFalse(asked(desk, Map.of("treaty", "UNCAC", "article", "99"))
                .proposals()
                .faultOf("article")
                .isEmpty());
        assertFalse(asked(desk, Map.of("treaty", "none"))
                .proposals()
                .faultOf("treaty")
                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_waits_is_confirmed_as_it_is_known_by_one_source_and_waits_no_more(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        Participations participations = new Participations(desk.database().dataSource(), desk.clock(), desk.trail());
        long waiting = participations.waiting(Scope.of(desk.treaty));
        Map<String, String> mexico = Map.of("state", "MX", "treaty", "UNCAC");
        ParticipationListPage.Line line =
                asked(desk, mexico).participations().getListed().rows().get(0);

        ParticipationForms.Taken silent = asked(desk, mexico).confirm(form(Map.of("chosen", List.of(line.choice()))));
        assertEquals(0, silent.count());
        assertFalse(silent.form().fault("source").isEmpty());
        assertFalse(silent.form().fault("sourceOn").isEmpty());
        ParticipationForms.Taken taken = asked(desk, mexico)
                .confirm(form(Map.of(
                        "chosen", List.of(line.choice()),
                        "source", List.of("Treaty Collection, status of treaties"),
                        "sourceOn", List.of("2016-05-04"))));

        assertFalse(taken.form().isWrong(), taken.form().faults()::toString);
        assertEquals(1, taken.count());
        assertEquals(waiting - 1, participations.waiting(Scope.of(desk.treaty)));
        assertEquals(List.of(), asked(desk, mexico).participations().getListed().rows());
        ParticipationListPage.Line confirmed = asked(
                        desk, Map.of("state", "MX", "treaty", "UNCAC", "standing", "confirmed"))
                .participations()
                .getListed()
                .rows()
                .get(0);
        assertEquals(line.acts(), confirmed.acts());
        assertEquals("4 May 2016", confirmed.sourceOn());
        assertEquals("", confirmed.choice());
        ParticipationForms.Taken stale = asked(desk, mexico)
                .confirm(form(Map.of(
                        "chosen", List.of(line.choice()),
                        "source", List.of("Another"),
                        "sourceOn", List.of("2016-06-01"))));
        assertFalse(stale.form().fault("UNCAC:MX").isEmpty());
        AskedPage again = asked(desk, mexico);
        again.typed(stale.form());
        ParticipationListPage list = again.participations();
        list.took(stale);
        assertEquals(1, list.getUnseen().size());
        assertEquals("UNCAC, Mexico", list.getUnseen().get(0).name());
        assertTrue(list.isTicked());
        assertEquals("", list.getDone());
    }

    @Test
    void a_page_that_confirmed_in_part_says_how_many_and_its_filter_and_order_outlive_success() {
        RegisterDesk desk = new RegisterDesk(Vendor.H2);
        Map<String, String> second = Map.of("treaty", "UNCAC", "standing", "", "sort", "-state", "page", "2");
        ParticipationListPage list = asked(desk, second).participations();

        list.took(new ParticipationForms.Taken(form(Map.of()).with(Map.of("chosen", "wrong")), 3));

        assertEquals("3 are confirmed with that source.", list.getDone());
        assertEquals("-state", list.getListed().sorting().getSort());
        assertEquals(2, list.getListed().sorting().getNumber());
        assertEquals("/treaties/participation?treaty=UNCAC&standing=&sort=-state&done=3", list.doneAt(3));
    }

    @Test
    void what_was_not_listed_is_not_confirmed_as_it_is_known() {
        RegisterDesk desk = new RegisterDesk(Vendor.H2);
        ParticipationListPage page =
                asked(desk, Map.of("treaty", "UNCAC", "state", "BZ")).participations();

        assertEquals("", page.getListed().rows().get(0).choice());
        assertFalse(page.isTicked());
        assertTrue(page.isConfirming());
        assertFalse(new AskedPage(desk, desk.officer, Map.of()).participations().isConfirming());
        assertThrows(
                Forbidden.class,
                () -> new AskedPage(desk, desk.officer, Map.of())
                        .confirm(form(Map.of("chosen", List.of("UNCAC:MX:1"), "source", List.of("x")))));
    }

    private static long corrupt(RegisterDesk desk) {
        return ProposalsTest.posted(
                desk, anActivity().theme("corruption", "100").in("MX", "100").build());
    }

    private static AskedPage asked(RegisterDesk desk, Map<String, String> parameters) {
        Reader treaty = desk.treaty;
        return new AskedPage(desk, treaty, parameters);
    }

    private static FilledForm form(Map<String, List<String>> values) {
        Map<String, List<String>> all = new TreeMap<>(values);
        all.putIfAbsent("treaty", List.of("UNCAC"));
        return FilledForm.holding(all);
    }

    private static List<String> choices(List<ProposalListPage.Line> lines) {
        return lines.stream().map(ProposalListPage.Line::choice).toList();
    }

    private static List<String> articles(List<ProposalListPage.Line> lines) {
        return lines.stream()
                .map(line -> line.article().replaceFirst("\\..*", ""))
                .collect(Collectors.toList());
    }
}
