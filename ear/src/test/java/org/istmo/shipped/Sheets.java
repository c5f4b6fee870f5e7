package org.istmo.shipped;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as people fill them, and as some others send them. */
final class Sheets {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Sheets() {}

    /** The workbook after somebody worked on its first sheet. */
    static byte[] filled(byte[] workbook, Consumer<XSSFSheet> work) {
        try (XSSFWorkbook open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            work.accept(open.getSheetAt(0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            open.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes texts into the columns that the keys in the second row name. */
    static void row(XSSFSheet sheet, int number, String... keysAndTexts) {
        Row row = sheet.createRow(number);
        for (int index = 0; index < keysAndTexts.length; index += 2) {
            for (int column = 0; column < sheet.getRow(1).getLastCellNum(); column++) {
                if (sheet.getRow(1).getCell(column).getStringCellValue().equals(keysAndTexts[index])) {
                    row.createCell(column).setCellValue(keysAndTexts[index + 1]);
                }
            }
        }
    }

    /** The texts of all cells of all sheets, in their order. */
    static List<String> texts(byte[] workbook) {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            open.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            })));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return texts;
    }

    /** All that a workbook holds: the names of its parts and what is in them, whether a cell shows it or not. */
    static String everything(byte[] workbook) {
        StringBuilder everything = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                everything
                        .append(entry.getName())
                        .append('\n')
                        .append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return everything.toString();
    }

    static byte[] withPart(byte[] workbook, String part, byte[] content) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
                out.putNextEntry(new ZipEntry(part));
                out.write(content);
            }
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] locked(byte[] workbook) {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(system)) {
                out.write(workbook);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            system.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
