package org.istmo.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.istmo.domain.access.Reader;
import org.istmo.domain.access.Role;
import org.istmo.domain.accounting.Mapping;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.Receipt;
import org.istmo.domain.intake.Rehearsal;
import org.istmo.domain.intake.Rejections;
import org.istmo.web.accounting.ExportCounter;
import org.istmo.web.boot.Settings;
import org.istmo.web.template.MendableRow;
import org.istmo.web.template.RejectionDesk;

/**
 * Brings what was kept out once more, mended where it is shown. It goes the way of a file that holds nothing else, so that every rule is the same; while any of it would
 * be kept out again, or nothing stands in it, nothing is taken.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Mending {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final String BEFORE = "<iati-activities version=\"2.03\">\n";
    private static final String BEHIND = "\n</iati-activities>\n";

    private SentFiles files;
    private ExportCounter exports;
    private Settings settings;
    private Rejections rejections;

    protected Mending() {}

    @Inject
    public Mending(SentFiles files, ExportCounter exports, Settings settings, Rejections rejections) {
        this.files = files;
        this.exports = exports;
        this.settings = settings;
        this.rejections = rejections;
    }

    /**
     * A row. Not within a transaction.
     *
     * @param ordinal which of the receipt's rejections it is
     * @param typed what its cells hold now, by their positions
     * @throws org.istmo.domain.problem.Forbidden unless the reader is an officer of the receipt's office
     */
    Mended row(Reader by, Receipt receipt, int ordinal, MendableRow row, Map<Integer, String> typed)
            throws IOException {
        by.mustActAs(Role.OFFICER, receipt.office());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        row.write(typed, out);
        Optional<String> mapping = RejectionDesk.mapping(row.layout());
        return mapping.isPresent()
                ? export(by, receipt, ordinal, mapping.get(), out.toByteArray())
                : file(by, receipt, ordinal, "row.csv", out.toByteArray());
    }

    /** The element of an activity, as {@link #row}. */
    Mended activity(Reader by, Receipt receipt, int ordinal, String element) throws IOException {
        by.mustActAs(Role.OFFICER, receipt.office());
        return file(by, receipt, ordinal, "activity.xml", (BEFORE + element + BEHIND).getBytes(StandardCharsets.UTF_8));
    }

    private Mended file(Reader by, Receipt receipt, int ordinal, String name, byte[] bytes) throws IOException {
        Rehearsal rehearsal = files.rehearse(by, receipt.office(), name, new ByteArrayInputStream(bytes));
        return Mended.mends(rehearsal)
                ? kept(by, receipt, ordinal, files.take(by, receipt.office(), name, new ByteArrayInputStream(bytes)))
                : Mended.not(rehearsal);
    }

    private Mended export(Reader by, Receipt receipt, int ordinal, String name, byte[] bytes) throws IOException {
        Mapping mapping = exports.mapping(by, name, receipt.office().code(), CSV);
        try (SpooledFile file = SpooledFile.of(new ByteArrayInputStream(bytes), settings.maxUpload())) {
            Delivery delivery = exports.delivery(by, mapping, file);
            Rehearsal rehearsal = exports.rehearse(delivery, mapping, CSV, file);
            return Mended.mends(rehearsal)
                    ? kept(by, receipt, ordinal, exports.take(delivery, mapping, CSV, file))
                    : Mended.not(rehearsal);
        }
    }

    /** What was kept out after all, since something changed meanwhile, is work to do under its own receipt. */
    private Mended kept(Reader by, Receipt receipt, int ordinal, Receipt brought) {
        rejections.mended(by, receipt.id(), ordinal, brought);
        return Mended.by(brought);
    }
}
