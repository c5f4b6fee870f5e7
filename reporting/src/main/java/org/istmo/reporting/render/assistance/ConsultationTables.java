package org.istmo.reporting.render.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.dataset.assistance.Coming;
import org.istmo.reporting.dataset.assistance.Consultation;
import org.istmo.reporting.dataset.assistance.ConsultationBrief;
import org.istmo.reporting.dataset.assistance.Responses;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.region.CountTables;
import org.istmo.reporting.render.region.Saying;
import org.istmo.reporting.render.region.TableBars;
import org.istmo.reporting.render.treaty.Cells;

/** The consultation to come, and what the last one agreed. */
final class ConsultationTables {

    private final Saying say;
    private final ConsultationBrief brief;

    ConsultationTables(Saying say, ConsultationBrief brief) {
        this.say = say;
        this.brief = brief;
    }

    /** What it is, what States raise and what the offices bring. */
    List<Block> coming() {
        Consultation next = brief.next();
        if (next == null) {
            return List.of(new Notice(say.word("next.none")));
        }
        List<Block> blocks = new ArrayList<>(List.of(consultation("next", next)));
        List<Coming.Raised> raised = brief.coming().raised();
        blocks.add(raised.isEmpty() ? new Notice(say.word("raised.none")) : raised(raised));
        List<Coming.Planned> planned = brief.coming().planned();
        blocks.add(planned.isEmpty() ? new Notice(say.word("planned.none")) : planned(planned));
        blocks.add(say.note("coming"));
        return blocks;
    }

    private Table consultation(String id, Consultation one) {
        List<Row> rows = new ArrayList<>();
        Stream.of("title", "mechanism", "level", "when", "where", "partners", "states")
                .forEach(fact -> {
                    String said = said(fact, one);
                    if (!said.isEmpty()) {
                        rows.add(Row.plain(fact, List.of(Value.words(say.word("fact." + fact)), Value.words(said))));
                    }
                });
        return new Table(
                id, say.word("table." + id), "consultation", List.of(say.column("fact"), say.column("said")), rows);
    }

    private String said(String fact, Consultation one) {
        return switch (fact) {
            case "title" -> say.in(one.title());
            case "mechanism" -> say.in(one.mechanism());
            case "level" -> say.word("level." + one.level());
            case "when" -> when(one);
            case "where" -> where(one);
            case "partners" -> joined(one.partners());
            default -> joined(say.alphabetically(one.states(), state -> state));
        };
    }

    private String when(Consultation one) {
        LocalDate end = one.end();
        return end == null || end.equals(one.date())
                ? say.day(one.date())
                : say.sentence("period", say.day(one.date()), say.day(end));
    }

    private String where(Consultation one) {
        return one.city().isEmpty() ? say.in(one.country()) : one.city() + ", " + say.in(one.country());
    }

    private String joined(List<Text> texts) {
        return String.join("; ", texts.stream().map(say::in).toList());
    }

    private Table raised(List<Coming.Raised> raised) {
        return new Table(
                "raised",
                say.word("table.raised"),
                "raised",
                List.of(say.column("need"), say.column("theme")),
                say.alphabetically(raised, need -> need.state().name()).stream()
                        .map(need -> Row.plain(
                                        "raised-" + need.id(),
                                        List.of(say.words(need.words()), Cells.words(say, need.theme())))
                                .in(say.in(need.state().name())))
                        .toList());
    }

    private Table planned(List<Coming.Planned> planned) {
        return new Table(
                "planned",
                say.word("table.planned"),
                "planned",
                List.of(say.column("plan"), say.column("office"), say.column("activity"), say.column("planned-for")),
                planned.stream()
                        .map(plan -> Row.plain(
                                "plan-" + plan.id(),
                                List.of(
                                        say.words(plan.words()),
                                        Value.words(plan.office()),
                                        plan.activity() == null ? new Value.Blank() : Value.words(plan.activity()),
                                        Cells.day(plan.on()))))
                        .toList());
    }

    /** What the last one was, what it agreed and where that stands. */
    List<Block> last() {
        Consultation last = brief.last();
        if (last == null) {
            return List.of(new Notice(say.word("last.none")));
        }
        List<Block> blocks = new ArrayList<>(List.of(consultation("last", last)));
        Text outcome = last.outcome();
        if (outcome != null) {
            blocks.add(new Prose(say.word("outcome"), say.in(outcome)));
        }
        if (brief.responses().lines().isEmpty()) {
            blocks.add(new Notice(say.word("responses.none")));
            return blocks;
        }
        blocks.addAll(new TableBars(say)
                .over(
                        new CountTables(say)
                                .summed(
                                        "responses-standing",
                                        "response-standing",
                                        List.of("responses"),
                                        brief.responses().byStanding(),
                                        List.of(brief.responses().all())),
                        "responses"));
        blocks.add(responses());
        blocks.add(say.note("responses"));
        return blocks;
    }

    private Table responses() {
        return new Table(
                "responses",
                say.word("table.responses"),
                "responses",
                List.of(
                        say.column("response"),
                        say.column("office"),
                        say.column("countries"),
                        say.column("deadline"),
                        say.column("response-standing"),
                        say.column("closing")),
                brief.responses().lines().stream().map(this::response).toList());
    }

    private Row response(Responses.Line line) {
        return Row.plain(
                "response-" + line.id(),
                List.of(
                        say.words(line.words()),
                        Value.words(line.office()),
                        Value.words(joined(say.alphabetically(line.countries(), country -> country))),
                        Cells.day(line.deadline()),
                        Value.words(standing(line)),
                        Cells.words(say, line.closing())));
    }

    private String standing(Responses.Line line) {
        String word = say.word("standing." + line.standing());
        LocalDate since = line.since();
        String dated = since == null || line.standing().equals("not-begun")
                ? word
                : say.sentence("standing.since", word, say.day(since));
        return line.overdue() ? say.sentence("standing.overdue", dated) : dated;
    }
}
