package org.istmo.web.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.istmo.domain.problem.Refusal;
import org.istmo.domain.problem.Unreadable;
import org.istmo.domain.problem.UnsupportedFormat;
import org.jspecify.annotations.Nullable;

/** A workbook on disk: its sheets are read as streams of events, its shared texts lie on disk beside it. */
final class Workbook implements AutoCloseable {

    private static final double INFLATED = 1.0 / WorkbookZip.RATIO;

    static {
        ZipSecureFile.setMinInflateRatio(INFLATED);
        ZipSecureFile.setGraceEntrySize(WorkbookZip.GRACE);
        ZipSecureFile.setMaxEntrySize(WorkbookZip.PART);
    }

    private final OPCPackage zip;
    private final SharedTexts texts;
    private final List<SheetTable> sheets;

    private Workbook(OPCPackage zip, SharedTexts texts, List<SheetTable> sheets) {
        this.zip = zip;
        this.texts = texts;
        this.sheets = List.copyOf(sheets);
    }

    /** Checks the zip and reads every visible sheet through. */
    static Workbook scanned(Path file) {
        WorkbookZip.check(file);
        OPCPackage zip = open(file);
        @Nullable SharedTexts texts = null;
        try {
            mustBePlain(zip);
            XSSFReader reader = new XSSFReader(zip);
            texts = SharedTexts.of(reader);
            Workbook workbook = new Workbook(zip, texts, sheets(reader, texts));
            workbook.sheets.forEach(SheetTable::scan);
            return workbook;
        } catch (Refusal refused) {
            close(zip, texts);
            throw refused;
        } catch (OpenXML4JException | IOException | RuntimeException broken) {
            close(zip, texts);
            throw broken(broken);
        }
    }

    private static OPCPackage open(Path file) {
        try {
            return OPCPackage.open(file.toFile(), PackageAccess.READ);
        } catch (OpenXML4JException | RuntimeException broken) {
            throw broken(broken);
        }
    }

    private static Unreadable broken(Exception broken) {
        return new Unreadable(
                "not-a-workbook",
                "The file is no whole workbook (.xlsx)"
                        + (broken instanceof IOException ? "." : ": a part of it is missing or damaged."));
    }

    /** A workbook whose main part says that it is one, without macros. */
    private static void mustBePlain(OPCPackage zip) throws OpenXML4JException {
        for (PackagePart part : zip.getParts()) {
            String type = part.getContentType();
            if (type.contains("macroEnabled") || type.contains("vbaProject")) {
                throw new UnsupportedFormat("macro", "The workbook holds macros. Save it as .xlsx without them.");
            }
        }
    }

    private static List<SheetTable> sheets(XSSFReader reader, SharedTexts texts)
            throws IOException, OpenXML4JException {
        WorkbookXml workbook = WorkbookXml.of(reader);
        CellStyles styles = CellStyles.of(reader);
        List<SheetTable> sheets = new ArrayList<>();
        XSSFReader.SheetIterator parts = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (parts.hasNext()) {
            try (InputStream unread = parts.next()) {
                CellValues values = new CellValues(styles, texts, workbook.from1904());
                String name = parts.getSheetName();
                sheets.add(new SheetTable(name, workbook.hides(name), parts.getSheetPart(), values));
            }
        }
        return sheets;
    }

    List<SheetTable> sheets() {
        return sheets;
    }

    @Override
    public void close() {
        close(zip, texts);
    }

    private static void close(OPCPackage zip, @Nullable SharedTexts texts) {
        zip.revert();
        if (texts != null) {
            texts.close();
        }
    }
}
