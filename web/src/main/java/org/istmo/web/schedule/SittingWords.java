package org.istmo.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.clearance.Clearance;
import org.istmo.domain.clearance.Right;
import org.istmo.domain.clearance.Step;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.gist.MainFigure;
import org.istmo.reporting.sitting.Compared;
import org.istmo.reporting.sitting.RefusedWords;
import org.istmo.reporting.sitting.ToClear;
import org.istmo.reporting.sitting.Unusual;
import org.istmo.web.language.Reading;
import org.istmo.web.report.ReportLines;

/** Says of a report of a burst what its sitting says of it. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class SittingWords {

    private Reading reading;

    protected SittingWords() {}

    @Inject
    public SittingWords(Reading reading) {
        this.reading = reading;
    }

    /** @param chosen the rows whose boxes are ticked */
    SittingLine line(ToClear one, Reader reader, List<String> chosen) {
        Report report = one.report();
        String row = report.id() + ":" + report.snapshot().orElse("");
        String why = why(one.clearance(), reader);
        return new SittingLine(
                row,
                ReportLines.numbered(report),
                "/reports/" + report.id(),
                about(one),
                report.status().word(),
                reading.say("status." + report.status().word()),
                one.clearance().map(clearance -> next(clearance.due())).orElse(""),
                why.isEmpty(),
                why,
                one.last()
                        .map(last -> reading.say("sitting.last", last.number(), reading.day(last.to())))
                        .orElse(""),
                one.last().map(last -> "/reports/" + last.id()).orElse(""),
                one.figures().stream().map(this::figure).toList(),
                one.changed().stream()
                        .map(words -> words.in(reading.getLanguage()))
                        .toList(),
                one.unusual().stream().map(this::unusual).toList(),
                chosen.contains(row));
    }

    private String about(ToClear one) {
        String name = one.report().scopeKey() + ": " + one.about().name().in(reading.getLanguage());
        return one.about()
                .donor()
                .map(donor -> name + " · " + one.about().donorName().orElse(donor))
                .orElse(name);
    }

    private String next(Step step) {
        return reading.say((step.name().equals(Step.SUBMIT) ? "next.submit." : "next.clear.")
                + step.role().word());
    }

    private String why(Optional<Clearance> clearance, Reader reader) {
        if (clearance.isEmpty()) {
            return RefusedWords.of("wrong-status").in(reading.getLanguage());
        }
        return clearance.get().of(reader) instanceof Right.Denied denied
                ? RefusedWords.of(denied.code()).in(reading.getLanguage())
                : "";
    }

    private SittingLine.FigureLine figure(Compared compared) {
        MainFigure main = compared.figure();
        return new SittingLine.FigureLine(
                main.label().in(reading.getLanguage()),
                said(main, main.value()),
                compared.before().map(value -> said(main, value)).orElse(""),
                compared.difference().map(value -> said(main, value)).orElse(""));
    }

    private String said(MainFigure main, BigDecimal value) {
        String unit = main.unit().in(reading.getLanguage());
        return main.isMoney() ? reading.money(value, unit) : reading.number(value) + "\u00a0" + unit;
    }

    private SittingLine.UnusualLine unusual(Unusual unusual) {
        String mark = unusual.accepted()
                ? reading.say("sitting.accepted")
                : unusual.blocks() ? reading.say("sitting.blocks") : "";
        return new SittingLine.UnusualLine(unusual.words().in(reading.getLanguage()), mark);
    }
}
