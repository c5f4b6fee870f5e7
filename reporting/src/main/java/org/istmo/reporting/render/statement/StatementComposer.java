package org.istmo.reporting.render.statement;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.statement.Account;
import org.istmo.reporting.dataset.statement.AgreementPart;
import org.istmo.reporting.dataset.statement.DonorPart;
import org.istmo.reporting.dataset.statement.LastIssued;
import org.istmo.reporting.dataset.statement.Party;
import org.istmo.reporting.dataset.statement.Statement;
import org.istmo.reporting.render.Wording;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Composer;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Front;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Section;

/** Says a donor statement: the balance first, then what it was spent on, by project, and how to read it. */
public final class StatementComposer implements Composer<Statement> {

    static final String TYPE = "donor-statement";

    @Override
    public Document compose(Statement statement, Language language, String snapshot) {
        Wording wording = new Wording(TYPE, language);
        List<Section> sections = new ArrayList<>();
        sections.add(section(wording, "summary", summary(wording, statement)));
        AgreementPart agreement = statement.agreement();
        if (agreement != null) {
            sections.add(section(wording, "budget", budget(wording, statement, agreement)));
        }
        DonorPart donor = statement.donor();
        if (donor != null && !donor.agreements().isEmpty()) {
            sections.add(section(wording, "budget", budgets(wording, donor)));
        }
        if (statement.format().projects()) {
            sections.add(section(wording, "projects", projects(wording, statement)));
        }
        if (statement.format().activities()) {
            sections.add(section(wording, "activities", activities(wording, statement)));
        }
        sections.add(section(wording, "rates", rates(wording, statement)));
        sections.add(section(wording, "notes", new StatementNotes(wording, statement).all()));
        return new Document(language, front(wording, statement, snapshot), sections)
                .withDataAttached(statement.attachData());
    }

    private static Section section(Wording wording, String id, List<Block> blocks) {
        return new Section(id, wording.word("section." + id), blocks);
    }

    private static Front front(Wording wording, Statement statement, String snapshot) {
        Party party = statement.party();
        List<Front.Fact> facts = new ArrayList<>();
        facts.add(new Front.Fact(wording.word("cover.donor"), wording.of(party.name()) + " (" + party.donor() + ")"));
        String agreement = party.grant() == null
                ? wording.word("cover.agreements.all")
                : party.grant() + (party.title() == null ? "" : " — " + wording.of(party.title()));
        facts.add(new Front.Fact(wording.word("cover.agreement"), agreement));
        if (party.start() != null && party.end() != null) {
            facts.add(new Front.Fact(
                    wording.word("cover.agreement.term"),
                    wording.sentence("period", wording.day(party.start()), wording.day(party.end()))));
        }
        facts.add(new Front.Fact(wording.word("cover.period"), period(wording, statement)));
        return new Front(
                TYPE,
                wording.of(statement.format().title(), "title"),
                wording.of(party.name()),
                wording.word("organisation"),
                facts,
                statement.imprint().provisional() ? List.of(wording.word("provisional")) : List.of(),
                wording.word("interim"),
                statement.imprint(),
                snapshot);
    }

    private static String period(Wording wording, Statement statement) {
        return wording.sentence(
                "period",
                wording.day(statement.imprint().from()),
                wording.day(statement.imprint().to()));
    }

    private static List<Block> summary(Wording wording, Statement statement) {
        List<Block> blocks = new ArrayList<>();
        if (statement.format().opening() != null) {
            blocks.add(new Prose("", wording.of(statement.format().opening())));
        }
        if (statement.projects().isEmpty()) {
            blocks.add(new Notice(wording.sentence(
                    "empty",
                    wording.day(statement.imprint().from()),
                    wording.day(statement.imprint().to()))));
        }
        AgreementPart agreement = statement.agreement();
        if (agreement == null) {
            donor(wording, statement, blocks);
        } else {
            Account account = statement.accounts().get(0);
            AgreementTables tables = new AgreementTables(wording, account.currency());
            blocks.add(new BalanceTable(wording, account).table());
            last(wording, statement, blocks);
            blocks.add(
                    agreement.receipts().isEmpty()
                            ? new Notice(wording.word("receipts.none"))
                            : tables.receipts(agreement.receipts()));
            if (!agreement.instalments().isEmpty()) {
                blocks.add(tables.instalments(agreement.instalments()));
            }
            blocks.add(tables.commitments(agreement.commitments()));
        }
        return blocks;
    }

    private static void donor(Wording wording, Statement statement, List<Block> blocks) {
        DonorTables tables = new DonorTables(wording);
        blocks.add(
                statement.accounts().isEmpty()
                        ? new Notice(wording.word("agreements.none"))
                        : tables.agreements(statement.accounts()));
        last(wording, statement, blocks);
        DonorPart part = statement.donor();
        if (part != null && !part.agreements().isEmpty()) {
            blocks.add(new DonorPartTables(wording, part).commitments());
        }
        blocks.add(
                statement.unallocated().isEmpty()
                        ? new Notice(wording.word("unallocated.none"))
                        : tables.unallocated(statement.unallocated()));
    }

    private static void last(Wording wording, Statement statement, List<Block> blocks) {
        LastIssued last = statement.last();
        if (last == null) {
            blocks.add(new Notice(wording.word("last.none")));
        } else {
            new DonorTables(wording).last(last).ifPresent(blocks::add);
        }
    }

    private static List<Block> budget(Wording wording, Statement statement, AgreementPart agreement) {
        String currency = statement.accounts().get(0).currency();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new BudgetTable(wording, currency, statement.format()).table(agreement.budget()));
        blocks.add(
                agreement.support() == null
                        ? new Notice(wording.word("support.none"))
                        : new AgreementTables(wording, currency).support(agreement.support()));
        return blocks;
    }

    private static List<Block> budgets(Wording wording, DonorPart donor) {
        DonorPartTables tables = new DonorPartTables(wording, donor);
        List<Block> blocks = new ArrayList<>(List.of(tables.budgets()));
        tables.supports().ifPresentOrElse(blocks::add, () -> blocks.add(new Notice(wording.word("supports.none"))));
        return blocks;
    }

    private static List<Block> projects(Wording wording, Statement statement) {
        ProjectTables tables = new ProjectTables(wording, statement);
        List<Block> blocks = new ArrayList<>(tables.chart().over(tables.quarters()));
        if (!statement.projects().isEmpty()) {
            blocks.add(tables.projects());
        }
        return blocks;
    }

    private static List<Block> activities(Wording wording, Statement statement) {
        return List.of(
                statement.activities().isEmpty()
                        ? new Notice(wording.word("activities.none"))
                        : new ListTables(wording).activities(statement.activities()));
    }

    private static List<Block> rates(Wording wording, Statement statement) {
        return List.of(
                statement.rates().isEmpty()
                        ? new Notice(wording.word("rates.none"))
                        : new ListTables(wording).rates(statement.rates()));
    }
}
