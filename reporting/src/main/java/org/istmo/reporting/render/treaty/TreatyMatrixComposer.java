package org.istmo.reporting.render.treaty;

import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.treaty.TreatyMatrix;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Composer;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Front;
import org.istmo.reporting.render.document.Prose;
import org.istmo.reporting.render.document.Section;
import org.istmo.reporting.render.region.RateTables;
import org.istmo.reporting.render.region.Saying;
import org.istmo.reporting.render.region.TableBars;

/** One treaty and all States, for the offices themselves. */
public final class TreatyMatrixComposer implements Composer<TreatyMatrix> {

    /** The code of the report type. */
    public static final String TYPE = "treaty-matrix";

    @Override
    public Document compose(TreatyMatrix report, Language language, String snapshot) {
        Saying say = new Saying(TYPE, language);
        List<Front.Fact> facts =
                List.of(new Front.Fact(say.word("cover.treaty"), report.treaty()), say.knownOnCover(report.imprint()));
        return new Document(
                language, say.front(say.in(report.title()), facts, report.imprint(), snapshot), sections(say, report));
    }

    private static List<Block> summary(Saying say, MatrixTables tables) {
        List<Block> blocks = new ArrayList<>(List.of(new Prose("", say.word("summary"))));
        blocks.addAll(new TableBars(say).over(tables.states(), Measure.DISBURSEMENT.key(), Measure.EXPENDITURE.key()));
        return blocks;
    }

    private static List<Section> sections(Saying say, TreatyMatrix report) {
        MatrixTables tables = new MatrixTables(say, report);
        return List.of(
                section(say, "summary", summary(say, tables)),
                section(say, "participation", tables.participation()),
                section(say, "matrix", tables.matrix()),
                section(say, "cells", tables.cells()),
                section(say, "rates", RateTables.of(say, report.rates())),
                section(say, "notes", notes(say, report)));
    }

    private static Section section(Saying say, String id, List<Block> blocks) {
        return new Section(id, say.word("section." + id), blocks);
    }

    private static List<Block> notes(Saying say, TreatyMatrix report) {
        List<Block> notes =
                new ArrayList<>(List.of(say.note("method"), say.note("known"), say.note("sources"), say.note("money")));
        notes.addAll(say.commonNotes(report.imprint(), report.leftOut().entriesWithoutRate()));
        notes.add(say.note("measures"));
        long above = report.withheldActivities();
        notes.add(above == 0 ? say.note("withheld.none") : say.note("withheld.some", say.count(above)));
        return notes;
    }
}
