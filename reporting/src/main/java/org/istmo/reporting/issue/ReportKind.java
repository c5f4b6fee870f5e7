package org.istmo.reporting.issue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Role;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.catalogue.ReportType;
import org.istmo.reporting.dataset.Changes;
import org.istmo.reporting.dataset.Figure;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Withheld;
import org.istmo.reporting.dataset.progress.Narratives;
import org.istmo.reporting.dataset.progress.ResultLine;
import org.istmo.reporting.render.Renderer;
import org.istmo.reporting.render.document.Document;
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

    /** Whether it says what was known of a treaty at the end of its period: of one that has not begun there is nothing to say. */
    default boolean saysWhatWasKnown() {
        return false;
    }

    /** Who may order it, acting for the office whose report it is. */
    default List<Role> orderedBy() {
        return List.of(Role.OFFICER);
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

    /** What the dataset says in a language; empty for a type that is not composed as a document. */
    default Optional<Document> document(D dataset, Language language) {
        return Optional.empty();
    }

    /**
     * What the ledger moved between the end of the last report's period and this one's, by the key of the opening balance that it is in; nothing for a type
     * without balances.
     *
     * @param handle that sees what was kept with the report when it was drafted
     * @param after the last day of the last report's period
     */
    default Map<String, BigDecimal> movedSince(Handle handle, Report report, LocalDate after) {
        return Map.of();
    }

    /** Whether a figure says how things stood when the report was read, such as days left or work that waits: nothing that comes later makes it wrong. */
    default boolean ofTheMoment(String figure) {
        return false;
    }

    /** What the dataset says of indicators, in the order of the page; nothing for a type without any. */
    default List<ResultLine> results(D dataset) {
        return List.of();
    }

    /** What officers wrote for the dataset; empty for a type without words of theirs. */
    default Optional<Narratives> narratives(D dataset) {
        return Optional.empty();
    }

    /** What the audience of this dataset is not shown, be it none of it, each kind once: what, how much of it and why. */
    List<Withheld> withheld(D dataset);

    /** The dataset of a revision with what it changed, for a kind that prints it. */
    default D changed(D dataset, Changes changes) {
        return dataset;
    }

    /** What the dataset says that its revision changed; empty on a first version and in a kind that does not print it. */
    default Optional<Changes> changes(D dataset) {
        return Optional.empty();
    }
}
