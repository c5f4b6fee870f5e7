package org.istmo.reporting.issue;

import java.time.LocalDate;
import java.util.List;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.render.Renderer;
import org.jdbi.v3.core.Handle;

/**
 * How one type of report is made. A new type is one more implementation.
 *
 * @param <D> its dataset
 */
public interface ReportKind<D> {

    ReportType type();

    Class<D> dataset();

    /** Whether it may be addressed to donors; otherwise it never leaves the offices. */
    default boolean forDonors() {
        return true;
    }

    /** The kind of office that it is about, where it is about one: {@code office} or {@code centre}. */
    default String officeKind() {
        return "office";
    }

    /** Reads the dataset of a draft and writes the report's lineage, on a connection that sees one state of the database. */
    D read(Handle snapshot, Report report);

    /** The same dataset as it is issued on that day. */
    D issued(D draft, LocalDate date);

    List<Renderer<D>> renderers();

    /** Every printed figure, each once, in the order of the page. */
    List<Figure> figures(D dataset);

    /** What the audience of this dataset is not shown, be it none of it, each kind once: what, how much of it and why. */
    List<Withheld> withheld(D dataset);
}
