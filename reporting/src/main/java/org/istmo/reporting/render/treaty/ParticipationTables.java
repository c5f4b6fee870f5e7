package org.istmo.reporting.render.treaty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.treaty.InstrumentLine;
import org.istmo.reporting.dataset.treaty.Reservation;
import org.istmo.reporting.dataset.treaty.TreatyState;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.document.Value;
import org.istmo.reporting.render.region.Saying;

/** What the State was to each instrument. */
final class ParticipationTables {

    private final Saying say;
    private final TreatyState report;

    ParticipationTables(Saying say, TreatyState report) {
        this.say = say;
        this.report = report;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                "participation",
                "",
                "participation",
                List.of(
                        say.column("instrument"),
                        say.column("part"),
                        say.column("signed-on"),
                        say.column("consented-on"),
                        say.column("consent"),
                        say.column("standing")),
                report.participation().stream().map(this::row).toList()));
        report.reservations().forEach(one -> blocks.add(new Prose(over(one), say.in(one.words()))));
        blocks.add(say.note("participation"));
        return blocks;
    }

    private String over(Reservation reservation) {
        LocalDate listed = reservation.listedOn();
        String treaty = say.in(reservation.treatyTitle());
        return listed == null
                ? say.sentence("reservations.of", treaty)
                : say.sentence("reservations.listed", treaty, say.day(listed));
    }

    private Row row(InstrumentLine line) {
        List<Value> values = new ArrayList<>(List.of(say.words(line.title())));
        values.addAll(new PartValues(say).of(line));
        return Row.plain(line.instrument(), values);
    }
}
