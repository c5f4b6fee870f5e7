package org.istmo.reporting.render.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.istmo.reporting.dataset.Amount;
import org.istmo.reporting.dataset.assistance.CountryProgramme;
import org.istmo.reporting.dataset.assistance.DonorYear;
import org.istmo.reporting.dataset.region.AmountLine;
import org.istmo.reporting.dataset.region.Tallied;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Notice;
import org.istmo.reporting.render.document.Reckoning;
import org.istmo.reporting.render.document.Row;
import org.istmo.reporting.render.document.Table;
import org.istmo.reporting.render.region.MoneyTables;
import org.istmo.reporting.render.region.Saying;

/** Money of a national programme by quarter, by year and donor, by theme and by framework. */
final class ProgrammeMoney {

    private final Saying say;
    private final CountryProgramme programme;
    private final MoneyTables tables;

    ProgrammeMoney(Saying say, CountryProgramme programme) {
        this.say = say;
        this.programme = programme;
        this.tables = new MoneyTables(say);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(tables.byQuarter(programme.quarters(), programme.total()));
        blocks.add(programme.years().isEmpty() ? new Notice(say.word("nothing.donor")) : byYearAndDonor());
        blocks.add(tables.orNothing(
                "theme",
                say.word("table.by-theme"),
                programme.themes(),
                line -> say.in(line.name()),
                programme.total()));
        blocks.add(tables.frameworks(
                say.word("table.by-framework"), programme.frameworks(), programme.unallocated(), programme.total()));
        blocks.add(say.note("money"));
        return blocks;
    }

    private Table byYearAndDonor() {
        List<Row> rows = new ArrayList<>();
        for (DonorYear year : programme.years()) {
            year.donors().forEach(line -> rows.add(donor(year, line)));
            rows.add(tables.amounts("year-" + year.year(), say.sentence("total.year", year.year()), year.total())
                    .in(year.year())
                    .as(Row.Emphasis.SUBTOTAL, new Reckoning.SumWhere(Map.of(Reckoning.SumWhere.GROUP, year.year()))));
        }
        List<Amount> counted =
                programme.total().money().stream().map(Tallied::counted).toList();
        rows.add(
                Saying.total(tables.amounts("total", say.word("total"), counted).values()));
        return new Table(
                "by-year-and-donor",
                say.word("table.by-year-and-donor"),
                "amounts-donor",
                tables.amountColumns("donor"),
                rows);
    }

    private Row donor(DonorYear year, AmountLine line) {
        String code = line.code().isEmpty() ? "none" : line.code();
        return tables.amounts(year.year() + "-" + code, say.in(line.name()), line.amounts())
                .in(year.year());
    }
}
