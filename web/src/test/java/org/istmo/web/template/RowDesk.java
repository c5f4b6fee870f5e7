package org.istmo.web.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.domain.activity.KnownActivities;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.IntakeDesk;
import org.istmo.domain.intake.Note;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Rehearsal;
import org.istmo.domain.intake.Rejection;
import org.istmo.domain.rowfile.CodeLists;
import org.istmo.domain.rowfile.StandingCodes;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.table.TableFile;

/** An intake that is brought files of rows, as the resource brings them. */
final class RowDesk {

    private static final Scope SCOPE = Scope.of(IntakeDesk.OFFICER);

    private final IntakeDesk desk;
    private final KnownActivities activities;
    private final StandingCodes standing;

    RowDesk(Vendor vendor) {
        this.desk = new IntakeDesk(vendor);
        this.activities = new KnownActivities(desk.database().dataSource());
        this.standing = new StandingCodes(desk.database().dataSource());
    }

    Choices choices() {
        CodeLists lists = new CodeLists(desk.database().dataSource());
        return new Choices(lists.all(IntakeDesk.OFFICER), lists.retired(IntakeDesk.OFFICER));
    }

    IntakeDesk intake() {
        return desk;
    }

    Receipt csv(String text) {
        return with(Delivery.CSV, text.getBytes(StandardCharsets.UTF_8), this::take);
    }

    Receipt xlsx(byte[] workbook) {
        return with(Delivery.XLSX, workbook, this::take);
    }

    Rehearsal rehearseCsv(String text) {
        return with(Delivery.CSV, text.getBytes(StandardCharsets.UTF_8), desk::rehearse);
    }

    private Receipt take(Delivery delivery, RowFile rows) {
        return desk.take(delivery, rows);
    }

    private interface Bringing<T> {
        T bring(Delivery delivery, RowFile rows);
    }

    private <T> T with(String format, byte[] bytes, Bringing<T> bringing) {
        try {
            Path file = Files.createTempFile("rows", "." + format);
            Files.write(file, bytes);
            try {
                return with(format, file, bringing);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A file that need not be in memory. */
    Receipt bring(String format, Path file) {
        return with(format, file, this::take);
    }

    private <T> T with(String format, Path file, Bringing<T> bringing) {
        try (TableFile table = format.equals(Delivery.CSV) ? TableFile.csv(file) : TableFile.xlsx(file)) {
            RowFile rows =
                    RowFile.of(table, choices(), new StoredRecords(activities, standing, SCOPE, IntakeDesk.LPO_MEX));
            Delivery delivery = new Delivery(
                    IntakeDesk.OFFICER,
                    IntakeDesk.LPO_MEX,
                    format,
                    digest(file),
                    file.toFile().length(),
                    rows.layout());
            return bringing.bring(delivery, rows);
        }
    }

    private static String digest(Path file) {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    List<Reason> reasons(Receipt receipt) {
        return desk.receipts().reasons(SCOPE, receipt, 0, 0, 500);
    }

    List<Note> notes(Receipt receipt) {
        return desk.receipts().notes(SCOPE, receipt, 0, 500);
    }

    byte[] rejected(Receipt receipt, SheetFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rejected(receipt, format, out);
        return out.toByteArray();
    }

    void rejected(Receipt receipt, SheetFormat format, OutputStream out) {
        TemplateWords words = new TemplateWords(Language.ES);
        RejectedRows rows = taker -> hand(receipt, taker);
        var layout = desk.receipts().layout(SCOPE, receipt).orElseThrow();
        try {
            if (format == SheetFormat.XLSX) {
                RejectionBook.write(layout, RowStyle.OURS, choices(), words, rows, out);
            } else {
                RejectionCsv.write(layout, RowStyle.OURS, words, rows, out);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Goes through the reasons as the pages of a list do. */
    int pagesOfReasons(Receipt receipt, Consumer<Reason> taker) {
        int pages = 0;
        List<Reason> page = desk.receipts().reasons(SCOPE, receipt, 0, 0, 500);
        while (!page.isEmpty()) {
            pages++;
            page.forEach(taker);
            Reason last = page.get(page.size() - 1);
            page = desk.receipts().reasons(SCOPE, receipt, last.rejection(), last.ordinal(), 500);
        }
        return pages;
    }

    private void hand(Receipt receipt, Consumer<Rejection> taker) {
        int after = 0;
        for (List<Rejection> some = desk.receipts().rejections(SCOPE, receipt, after, 500);
                !some.isEmpty();
                some = desk.receipts().rejections(SCOPE, receipt, after, 500)) {
            some.forEach(taker);
            after += 500;
        }
    }

    /** A workbook changed as somebody would change it. */
    static byte[] changed(byte[] workbook, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            change.accept(open);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            open.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    byte[] template(Template template, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TemplateBook.write(template, choices(), new TemplateWords(language), out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    List<String> list(String sql) {
        return desk.database()
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    <T> T query(String sql, Class<T> type) {
        Function<org.jdbi.v3.core.Handle, T> one =
                handle -> handle.createQuery(sql).mapTo(type).one();
        return desk.database().jdbi().withHandle(one::apply);
    }
}
