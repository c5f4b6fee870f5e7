package org.istmo.domain.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.istmo.domain.database.IstmoJdbi;
import org.istmo.domain.database.Slice;
import org.istmo.domain.office.OfficeCode;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.scope.Scope;
import org.jdbi.v3.core.Jdbi;

/** The receipts that were given, for the offices' people and auditors. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Receipts {

    private Jdbi jdbi;

    protected Receipts() {}

    @Inject
    public Receipts(DataSource dataSource) {
        this.jdbi = IstmoJdbi.on(dataSource);
    }

    /**
     * The receipt of that number.
     *
     * @throws Missing when there is none
     */
    public Receipt withId(Scope scope, long id) {
        return read(scope, rows -> rows.withId(id).orElseThrow(Receipts::missing));
    }

    /** Those of some numbers, by their numbers. */
    public Map<Long, Receipt> withIds(Scope scope, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : read(scope, rows -> rows.withIds(ids));
    }

    /** Newest first, those before the one with that number. */
    public List<Receipt> page(Scope scope, long before, int limit) {
        return page(scope, Optional.empty(), before, limit);
    }

    /** The same of one office, where one is named. */
    public List<Receipt> page(Scope scope, Optional<OfficeCode> office, long before, int limit) {
        return read(scope, rows -> rows.page(office, before, limit));
    }

    /** A page of a table: by {@code at}, {@code office}, {@code format}, or how much of them was {@code accepted}, {@code updated}, {@code unchanged} or {@code rejected}. */
    public List<Receipt> slice(Scope scope, Optional<OfficeCode> office, Slice slice) {
        return read(scope, rows -> rows.slice(office, slice));
    }

    /** Those by which an activity or its money is what it is, newest first. Whether the activity is the reader's to see, its repository says. */
    public List<Receipt> ofActivity(Scope scope, long activity, int limit) {
        return read(scope, rows -> rows.ofActivity(activity, limit));
    }

    /** By rejection and reason, those after the given ones. */
    public List<Reason> reasons(Scope scope, Receipt receipt, int afterRejection, int afterOrdinal, int limit) {
        return read(scope, rows -> rows.reasons(receipt.id(), afterRejection, afterOrdinal, limit));
    }

    /** The rejected activity itself, as {@link DraftActivity#source()} would be. */
    public String source(Scope scope, Receipt receipt, int rejection) {
        return read(scope, rows -> rows.source(receipt.id(), rejection).orElseThrow(() -> new Missing("rejection")));
    }

    /** How a file of rows was laid out; empty for any other. */
    public Optional<RowLayout> layout(Scope scope, Receipt receipt) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> new RowLayouts(handle).ofReceipt(receipt.id()));
    }

    /** What was kept out with all its reasons, in the order of the file, what comes after the one with that ordinal. */
    public List<Rejection> rejections(Scope scope, Receipt receipt, int after, int limit) {
        return read(scope, rows -> rows.rejections(receipt.id(), after, limit));
    }

    /** What was kept out of whatever file, with all its reasons, by the numbers of the rejections. */
    public Map<Long, Rejection> rejections(Scope scope, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : read(scope, rows -> rows.rejections(ids));
    }

    /** In the order of the file, those after the one with that ordinal. */
    public List<Note> notes(Scope scope, Receipt receipt, int after, int limit) {
        return read(scope, rows -> rows.notes(receipt.id(), after, limit));
    }

    private <T> T read(Scope scope, Function<ReceiptRows, T> question) {
        scope.mustBeStaff();
        return jdbi.withHandle(handle -> question.apply(new ReceiptRows(handle)));
    }

    private static Missing missing() {
        return new Missing("import");
    }
}
