package org.istmo.reporting.render.jasper;

import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.pdf.common.PdfStructureEntry;
import org.jspecify.annotations.Nullable;

/** The table row that was written last: what a page's end cut goes on overleaf as a row of those cells that have something left. */
final class OpenRow {

    private final int source;
    private final PdfStructureEntry entry;

    /** By the number that an element of the template has, which its parts on several pages share. */
    private final Map<Integer, PdfStructureEntry> cells = new HashMap<>();

    OpenRow(@Nullable JRPrintElement printed, PdfStructureEntry entry) {
        this.source = printed == null ? JRPrintElement.UNSET_SOURCE_ELEMENT_ID : printed.getSourceElementId();
        this.entry = entry;
    }

    PdfStructureEntry entry() {
        return entry;
    }

    void add(JRPrintElement cell, PdfStructureEntry begun) {
        cells.put(cell.getSourceElementId(), begun);
    }

    @Nullable
    PdfStructureEntry cell(JRPrintElement printed) {
        return cells.get(printed.getSourceElementId());
    }

    boolean goesOnIn(@Nullable JRPrintElement printed) {
        return printed instanceof JRPrintFrame frame
                && frame.getSourceElementId() == source
                && frame.getElements().size() < cells.size()
                && frame.getElements().stream().allMatch(cell -> cells.containsKey(cell.getSourceElementId()));
    }
}
