package org.istmo.web.treaty;

import static org.istmo.domain.intake.DetailsBuilder.details;
import static org.istmo.domain.intake.DraftBuilder.anActivity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.Activities;
import org.istmo.domain.activity.Activity;
import org.istmo.domain.activity.ActivityTransaction;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.field.Bilingual;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.IntakeTransaction;
import org.istmo.domain.ledger.Ledger;
import org.istmo.domain.ledger.LedgerDesk;
import org.istmo.domain.problem.Conflict;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.Stale;
import org.istmo.domain.proposal.ArticleProposal;
import org.istmo.domain.proposal.ProposalDesk;
import org.istmo.domain.proposal.ProposalFilter;
import org.istmo.domain.proposal.ProposalTransaction;
import org.istmo.domain.proposal.Proposals;
import org.istmo.domain.proposal.Written;
import org.istmo.domain.reference.ReferenceData;
import org.istmo.domain.reference.ReferenceLists;
import org.istmo.domain.scope.Scope;
import org.istmo.web.register.RegisterDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalsTest {

    private static final String CONFIRM = "{'decision': 'confirm', 'percentage': '%s'}";
    private static final String REVERSE = "{'reason': 'It was another course.'}";
    private static final String DECLINE = "{'decision': 'decline', 'reason': 'It is about something else.'}";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_proposal_says_by_which_theme_and_which_words_it_came_about(Vendor vendor) {
        RegisterDesk desk = ready(vendor);
        long activity = posted(desk, anActivity().theme("corruption", "100").build());
        called(desk, "Taller de EXTRADICION", "Seminar on joint investigations and the laundering of proceeds.");

        assertEquals("5 14 23 44 49 60", articles(desk, "UNCAC", ProposalFilter.OPEN));
        assertEquals("6 7 8 9 16 19", articles(desk, "UNTOC", ProposalFilter.OPEN));
        assertEquals(
                "Su título dice «EXTRADICION», que corresponde a «extradición».",
                why(desk, activity, "44").es());
        assertEquals(
                "Its description says “joint investigations”, which stands for “joint investigation”.",
                why(desk, activity, "49").en());
        assertEquals(
                "Uno de sus temas es «Corrupción».", why(desk, activity, "5").es());
        assertThrows(Missing.class, () -> one(desk, activity, "6"));
        assertThrows(
                Forbidden.class,
                () -> proposals(desk)
                        .page(
                                Scope.of(desk.donor),
                                "UNCAC",
                                filter(ProposalFilter.OPEN),
                                Proposals.Position.START,
                                50));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_confirmed_one_becomes_a_share_of_the_money_and_nothing_else_of_the_activity_changes(Vendor vendor) {
        RegisterDesk desk = ready(vendor);
        long id = posted(
                desk,
                anActivity()
                        .theme("corruption", "100")
                        .in("MX", "60")
                        .in("GT", "40")
                        .saying(details().article("UNTOC", "8", "25").build())
                        .spending("100.00", "USD", "2023-05-31")
                        .build());
        Activity before = activity(desk, id);

        ArticleProposal decided = decide(desk, id, "5", before.version(), CONFIRM.formatted("40"));

        Activity after = activity(desk, id);
        assertEquals("confirmed", Objects.requireNonNull(decided.decision()).decision());
        assertEquals(before.version() + 1, decided.version());
        assertEquals("35", decided.left().stripTrailingZeros().toPlainString());
        assertEquals(
                "[UNTOC 8 25, UNCAC 5 40]",
                Objects.requireNonNull(after.said().details().articles()).stream()
                        .map(one -> one.treaty() + " " + one.article() + " " + one.percentage())
                        .toList()
                        .toString());
        assertEquals(before.said().title(), after.said().title());
        assertEquals(before.places(), after.places());
        assertEquals(before.themes(), after.themes());
        assertEquals(before.said().details().donor(), after.said().details().donor());
        assertEquals(
                before.said().transactions().size(), after.said().transactions().size());
        assertEquals("24.00 16.00", support(desk, "MX") + " " + support(desk, "GT"));
        assertEquals("100.00", LedgerDesk.money(desk.database(), "SELECT SUM(usd) FROM cell WHERE type = '4'"));
        assertTrue(LedgerDesk.proof(desk.database()).equal());
        assertTrue(desk.text("SELECT detail FROM audit_particulars").contains("theme corruption"));
        assertEquals("60", articles(desk, "UNCAC", ProposalFilter.OPEN));
        assertEquals("5", articles(desk, "UNCAC", "confirmed"));

        decide(desk, id, "60", decided.version(), CONFIRM.formatted("35"));
        assertEquals(
                3,
                Objects.requireNonNull(activity(desk, id).said().details().articles())
                        .size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_confirmation_is_taken_back_with_a_reason_and_the_money_goes_back_where_it_was(Vendor vendor) {
        RegisterDesk desk = ready(vendor);
        long id = posted(
                desk,
                anActivity()
                        .theme("corruption", "100")
                        .in("MX", "100")
                        .spending("100.00", "USD", "2023-05-31")
                        .build());
        decide(desk, id, "5", 1, CONFIRM.formatted("40"));
        assertEquals("40.00", support(desk, "MX"));

        ArticleProposal open = reverse(desk, desk.treaty, id, "5", 2, REVERSE);

        assertNull(open.decision());
        assertEquals(3, open.version());
        assertEquals("100", open.left().stripTrailingZeros().toPlainString());
        assertEquals("5 60", articles(desk, "UNCAC", ProposalFilter.OPEN));
        assertEquals("", articles(desk, "UNCAC", "confirmed"));
        assertEquals(
                List.of(),
                Objects.requireNonNullElse(activity(desk, id).said().details().articles(), List.of()));
        assertEquals("0.00", support(desk, "MX"));
        assertEquals("100.00", LedgerDesk.money(desk.database(), "SELECT SUM(usd) FROM cell WHERE type = '4'"));
        assertTrue(LedgerDesk.proof(desk.database()).equal());
        assertTrue(desk.text("SELECT detail FROM audit_particulars").contains("It was another course."));
        assertEquals(
                "article-proposal.reverse", desk.text("SELECT action FROM audit_entry WHERE action LIKE '%reverse'"));
        assertEquals("confirmed", desk.text("SELECT decision FROM article_proposal_reversal"));
        assertEquals(
                "confirmed",
                Objects.requireNonNull(decide(desk, id, "5", 3, CONFIRM.formatted("30"))
                                .decision())
                        .decision());
        assertEquals("30.00", support(desk, "MX"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_was_declined_can_be_proposed_again_and_only_a_focal_point_takes_a_decision_back(Vendor vendor) {
        RegisterDesk desk = ready(vendor);
        long id = posted(desk, anActivity().theme("corruption", "100").build());
        assertThrows(Conflict.class, () -> reverse(desk, desk.treaty, id, "5", 1, REVERSE));
        decide(desk, id, "5", 1, DECLINE);

        assertThrows(Forbidden.class, () -> reverse(desk, desk.officer, id, "5", 1, REVERSE));
        assertThrows(Stale.class, () -> reverse(desk, desk.treaty, id, "5", 2, REVERSE));
        assertEquals(
                "/reason",
                assertThrows(Invalid.class, () -> reverse(desk, desk.treaty, id, "5", 1, "{}"))
                        .fields()
                        .get(0)
                        .pointer());
        assertEquals("60", articles(desk, "UNCAC", ProposalFilter.OPEN));

        reverse(desk, desk.treaty, id, "5", 1, REVERSE);

        assertEquals("5 60", articles(desk, "UNCAC", ProposalFilter.OPEN));
        assertEquals(1, activity(desk, id).version(), "the activity stays as it was");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_closed_month_stays_when_a_proposal_is_confirmed(Vendor vendor) {
        RegisterDesk desk = ready(vendor);
        long id = posted(
                desk,
                anActivity()
                        .theme("corruption", "100")
                        .in("MX", "100")
                        .spending("100.00", "USD", "2023-05-31")
                        .build());
        LedgerDesk.closeThrough(desk.database(), LedgerDesk.LPO_MEX, LocalDate.parse("2023-05-31"));

        decide(desk, id, "5", 1, CONFIRM.formatted("40"));

        TestDatabase database = desk.database();
        assertEquals(
                "40.00",
                LedgerDesk.money(
                        database,
                        "SELECT SUM(usd) FROM support_cell WHERE posting_month = DATE '2023-06-01' AND code ="
                                + " 'UNCAC'"));
        assertEquals(
                0,
                LedgerDesk.number(
                        database, "SELECT count(*) FROM support_cell WHERE posting_month = DATE '2023-05-01'"));
        assertEquals(
                "100.00",
                LedgerDesk.money(database, "SELECT SUM(usd) FROM cell WHERE posting_month = DATE '2023-05-01'"));
        assertEquals(2, LedgerDesk.number(database, "SELECT count(*) FROM entry WHERE cause = 'allocation'"));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_proposal_is_decided_once(Vendor vendor) {
        RegisterDesk desk = ready(vendor);
        long id = posted(desk, anActivity().theme("corruption", "100").build());

        decide(desk, id, "5", 1, CONFIRM.formatted("40"));
        assertThrows(Conflict.class, () -> decide(desk, id, "5", 1, CONFIRM.formatted("40")));
        assertThrows(Conflict.class, () -> decide(desk, id, "5", 2, DECLINE));
        assertThrows(Stale.class, () -> decide(desk, id, "60", 1, DECLINE));
        ArticleProposal declined = decide(desk, id, "60", 2, DECLINE);

        assertEquals(
                "declined null It is about something else. treaty",
                Optional.ofNullable(declined.decision())
                        .map(one -> one.decision() + " " + one.percentage() + " " + one.reason() + " " + one.by())
                        .orElse(""));
        assertEquals(2, activity(desk, id).version());
        assertEquals("", articles(desk, "UNCAC", ProposalFilter.OPEN));
        assertEquals("60", articles(desk, "UNCAC", "declined"));
    }

    @Test
    void what_cannot_be_decided_is_refused_and_leaves_no_decision() {
        RegisterDesk desk = ready(Vendor.H2);
        long id = posted(
                desk,
                anActivity()
                        .theme("corruption", "100")
                        .saying(details().article("UNTOC", "8", "25").build())
                        .build());

        assertEquals("/percentage percentages-over-100", faults(desk, id, CONFIRM.formatted("76")));
        assertEquals("/percentage percentage-out-of-range", faults(desk, id, CONFIRM.formatted("0")));
        assertEquals("/percentage percentage-out-of-range", faults(desk, id, CONFIRM.formatted("100.000001")));
        assertEquals("/percentage missing", faults(desk, id, "{'decision': 'confirm'}"));
        assertEquals("/reason missing", faults(desk, id, "{'decision': 'decline'}"));
        assertEquals("/percentage not-here", faults(desk, id, DECLINE.replace("}", ", 'percentage': '5'}")));
        assertEquals("/decision missing", faults(desk, id, "{}"));
        assertThrows(Forbidden.class, () -> decide(desk, desk.officer, id, "5", 1, DECLINE));
        assertThrows(Missing.class, () -> decide(desk, id, "99", 1, DECLINE));
        assertEquals(0, LedgerDesk.number(desk.database(), "SELECT count(*) FROM article_proposal_decision"));
        assertEquals(1, activity(desk, id).version());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void pages_go_on_behind_the_last_one_whatever_was_decided_meanwhile(Vendor vendor) {
        RegisterDesk desk = ready(vendor);
        long first = posted(
                desk, anActivity().called("P-1").theme("corruption", "100").build());
        posted(desk, anActivity().called("P-2").theme("corruption", "100").build());

        List<ArticleProposal> page = page(desk, "UNCAC", ProposalFilter.OPEN, Proposals.Position.START, 1);
        decide(desk, first, "5", 1, DECLINE);
        ArticleProposal last = page.get(0);
        List<ArticleProposal> rest = page(
                desk,
                "UNCAC",
                ProposalFilter.OPEN,
                new Proposals.Position(last.activity(), last.article().ordinal()),
                50);

        assertEquals(
                "P-1 60, P-2 5, P-2 60",
                String.join(
                        ", ",
                        rest.stream()
                                .map(one ->
                                        one.identifier() + " " + one.article().article())
                                .toList()));
        assertEquals(
                "?article unknown-code",
                AssessmentDesk.faults(() -> proposals(desk)
                        .page(
                                Scope.of(desk.officer),
                                "UNCAC",
                                new ProposalFilter(
                                        ProposalFilter.OPEN,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("72"),
                                        Optional.empty()),
                                Proposals.Position.START,
                                50)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rules_are_reference_data_and_name_articles_that_there_are(Vendor vendor) {
        RegisterDesk desk = ready(vendor);
        posted(desk, anActivity().theme("corruption", "100").build());
        ReferenceData reference = new ReferenceData(desk.database().dataSource(), (handle, changed) -> 0, desk.trail());

        desk.database()
                .inTransaction(() -> reference.change(
                        desk.admin,
                        ReferenceLists.named("article-themes"),
                        "corruption~UNCAC~60",
                        1,
                        RegisterDesk.sent("{'retiredOn': '2024-04-30'}")));
        desk.database()
                .inTransaction(() -> reference.add(
                        desk.admin,
                        ReferenceLists.named("article-phrases"),
                        RegisterDesk.sent("{'treaty': 'UNCAC', 'article': '7', 'phrase': 'title', 'words': {'en':"
                                + " 'titles', 'es': 'títulos'}}")));

        assertEquals("5 7", articles(desk, "UNCAC", ProposalFilter.OPEN));
        for (String list : List.of("article-themes", "article-phrases", "obligation-articles")) {
            assertEquals(
                    "/article unknown-code",
                    AssessmentDesk.faults(() -> reference.add(
                            desk.admin, ReferenceLists.named(list), RegisterDesk.sent(of(list).formatted("72")))));
            assertEquals(
                    "/article not-assessable",
                    AssessmentDesk.faults(() -> reference.add(
                            desk.admin, ReferenceLists.named(list), RegisterDesk.sent(of(list).formatted("71")))));
        }
    }

    private static String of(String list) {
        return switch (list) {
            case "article-themes" -> "{'theme': 'corruption', 'treaty': 'UNCAC', 'article': '%s'}";
            case "article-phrases" ->
                "{'treaty': 'UNCAC', 'article': '%s', 'phrase': 'x', 'words': {'en': 'x', 'es': 'y'}}";
            default -> "{'obligation': 'extradition', 'treaty': 'UNCAC', 'article': '%s'}";
        };
    }

    static RegisterDesk ready(Vendor vendor) {
        RegisterDesk desk = new RegisterDesk(vendor);
        desk.database()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO import_receipt (id, office, account, sha256, format, size_bytes, received_at,"
                                + " accepted, updated, unchanged, rejected) VALUES (1, 'LPO-MEX', 1, '', 'iati', 0,"
                                + " CURRENT_TIMESTAMP, 0, 0, 0, 0)"));
        return desk;
    }

    static long posted(RegisterDesk desk, DraftActivity draft) {
        LedgerDesk.post(desk.database(), draft);
        return LedgerDesk.number(
                desk.database(), "SELECT id FROM activity WHERE identifier = '" + draft.identifier() + "'");
    }

    private static void called(RegisterDesk desk, String titleEs, String descriptionEn) {
        desk.database()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE activity SET title_es = ?, description_en = ? WHERE identifier = 'XM-TEST-1'",
                        titleEs,
                        descriptionEn));
    }

    private static String faults(RegisterDesk desk, long activity, String json) {
        return AssessmentDesk.faults(() -> decide(desk, activity, "5", 1, json));
    }

    private static ArticleProposal decide(RegisterDesk desk, long activity, String article, long from, String json) {
        return decide(desk, desk.treaty, activity, article, from, json);
    }

    private static ArticleProposal decide(
            RegisterDesk desk, Reader by, long activity, String article, long from, String json) {
        return desk.database()
                .inTransaction(() -> decisions(desk)
                        .decide(
                                by,
                                "UNCAC",
                                activity,
                                article,
                                from,
                                RegisterDesk.sent(json),
                                written(article, from, json)));
    }

    private static ArticleProposal reverse(
            RegisterDesk desk, Reader by, long activity, String article, long from, String json) {
        return desk.database()
                .inTransaction(() -> decisions(desk)
                        .reverse(
                                by,
                                "UNCAC",
                                activity,
                                article,
                                from,
                                RegisterDesk.sent(json),
                                written(article, from, json)));
    }

    private static Written written(String article, long from, String json) {
        return new Written(json, String.format("%064x", (article + from + json).hashCode()));
    }

    static ProposalDesk decisions(RegisterDesk desk) {
        TestDatabase database = desk.database();
        IntakeTransaction intake = new IntakeTransaction(
                database.dataSource(),
                desk.clock(),
                new Ledger(database.dataSource(), database.snapshots(), desk.clock()),
                desk.trail());
        return new ProposalDesk(new ProposalTransaction(
                database.dataSource(),
                desk.clock(),
                new Activities(database.dataSource()),
                new ActivityTransaction(database.dataSource(), intake, desk.trail()),
                desk.trail()));
    }

    private static Activity activity(RegisterDesk desk, long id) {
        return new Activities(desk.database().dataSource()).withId(Scope.of(desk.auditor), id);
    }

    private static String support(RegisterDesk desk, String place) {
        return LedgerDesk.money(
                desk.database(),
                "SELECT SUM(usd) FROM article_by_year WHERE scheme = 'treaty' AND code = 'UNCAC' AND article = '5' AND"
                        + " currency = 'USD' AND place = '" + place + "'");
    }

    private static Bilingual why(RegisterDesk desk, long activity, String article) {
        return ProposalView.of(one(desk, activity, article)).grounds().get(0).explained();
    }

    private static ArticleProposal one(RegisterDesk desk, long activity, String article) {
        return proposals(desk).one(Scope.of(desk.auditor), "UNCAC", activity, article);
    }

    private static String articles(RegisterDesk desk, String treaty, String status) {
        return String.join(
                " ",
                page(desk, treaty, status, Proposals.Position.START, 50).stream()
                        .map(one -> one.article().article())
                        .toList());
    }

    private static List<ArticleProposal> page(
            RegisterDesk desk, String treaty, String status, Proposals.Position after, int limit) {
        return proposals(desk).page(Scope.of(desk.auditor), treaty, filter(status), after, limit);
    }

    private static ProposalFilter filter(String status) {
        return new ProposalFilter(status, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Proposals proposals(RegisterDesk desk) {
        return new Proposals(desk.database().dataSource());
    }
}
