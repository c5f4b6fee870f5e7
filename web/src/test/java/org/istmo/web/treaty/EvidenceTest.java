package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.istmo.domain.compliance.Cell;
import org.istmo.domain.compliance.Evidence;
import org.istmo.domain.compliance.EvidenceFile;
import org.istmo.domain.compliance.EvidenceFormat;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.problem.Forbidden;
import org.istmo.domain.problem.Missing;
import org.istmo.domain.problem.TooLarge;
import org.istmo.domain.problem.UnsupportedFormat;
import org.istmo.web.intake.SpooledFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceTest {

    private static final String NAMING = """
            {'status': 'partly', 'date': '2014-03-01', 'source': 'Report', 'sourceStatus': '%s',
             'evidence': [{'text': {'es': 'Ley'}, 'upload': %d}]}""";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_file_is_found_by_whoever_may_know_of_an_assessment_that_names_it(Vendor vendor) throws IOException {
        AssessmentDesk desk = new AssessmentDesk(vendor);
        byte[] bytes = pdf(150_000);
        EvidenceFile sent = desk.send(desk.people.treaty, AssessmentDesk.EXTRADITION, bytes);

        assertThrows(
                Missing.class, () -> desk.evidence().one(desk.people.officer, AssessmentDesk.EXTRADITION, sent.id()));
        desk.record(0, NAMING.formatted("confidential", sent.id()));
        assertEquals(sent, desk.evidence().one(desk.people.officer, AssessmentDesk.EXTRADITION, sent.id()));
        assertThrows(
                Missing.class, () -> desk.evidence().one(desk.people.auditor, AssessmentDesk.EXTRADITION, sent.id()));
        assertThrows(
                Forbidden.class, () -> desk.evidence().one(desk.people.donor, AssessmentDesk.EXTRADITION, sent.id()));
        assertThrows(
                Missing.class, () -> desk.evidence().one(desk.people.treaty, new Cell("UNCAC", "43", "MX"), sent.id()));

        desk.record(1, NAMING.formatted("public", sent.id()));
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        desk.evidence().copy(desk.evidence().one(desk.people.auditor, AssessmentDesk.EXTRADITION, sent.id()), read);
        assertArrayEquals(bytes, read.toByteArray());
        assertEquals(EvidenceFormat.PDF, sent.format());
    }

    @ParameterizedTest
    @CsvSource({
        "4d5a9000, executable",
        "7f454c4602, executable",
        "cafebabe00000041, executable",
        "cffaedfe07, executable",
        "23212f62696e2f7368, executable",
        "48656c6c6f, unknown-type",
        "'', unknown-type",
        "504b0304ffff, unreadable"
    })
    void a_program_or_what_is_none_of_the_kinds_is_refused_whatever_it_is_called(String start, String code) {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        byte[] bytes = HexFormat.of().parseHex(start);

        assertEquals(
                code,
                assertThrows(
                                UnsupportedFormat.class,
                                () -> desk.send(desk.people.treaty, AssessmentDesk.EXTRADITION, bytes))
                        .code());
        assertEquals("0", desk.people.text("SELECT CAST(count(*) AS VARCHAR(10)) FROM evidence_file"));
    }

    @Test
    void a_document_is_known_by_its_parts_and_one_with_macros_is_refused() throws IOException {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);

        assertEquals(
                EvidenceFormat.DOCX,
                desk.send(
                                desk.people.treaty,
                                AssessmentDesk.EXTRADITION,
                                archive("[Content_Types].xml", "word/document.xml"))
                        .format());
        assertEquals(
                EvidenceFormat.XLSX,
                desk.send(
                                desk.people.treaty,
                                AssessmentDesk.EXTRADITION,
                                archive("[Content_Types].xml", "xl/workbook.xml"))
                        .format());
        assertEquals(
                "macros", refused(desk, archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));
        assertEquals("unknown-type", refused(desk, archive("META-INF/MANIFEST.MF", "Main.class")));
    }

    @Test
    void what_is_too_large_is_refused_and_nothing_of_it_stays() {
        byte[] bytes = new byte[(int) Evidence.LARGEST + 1];

        TooLarge refused =
                assertThrows(TooLarge.class, () -> SpooledFile.of(new ByteArrayInputStream(bytes), Evidence.LARGEST));
        assertEquals("More than the 16777216 bytes that are taken at once.", refused.detail());
    }

    @Test
    void the_trail_tells_nothing_by_which_a_file_could_be_known() {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        EvidenceFile sent = desk.send(desk.people.treaty, AssessmentDesk.EXTRADITION, pdf(100));

        assertEquals(
                "evidence.upload",
                desk.people.text("SELECT action FROM audit_entry WHERE subject = 'evidence:" + sent.id() + "'"));
        assertEquals("{}", desk.people.text("SELECT detail FROM audit_particulars"));
    }

    @Test
    void only_a_focal_point_sends_files() {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        byte[] bytes = pdf(20);

        assertThrows(Forbidden.class, () -> desk.send(desk.people.officer, AssessmentDesk.EXTRADITION, bytes));
        assertThrows(Missing.class, () -> desk.send(desk.people.treaty, new Cell("UNCAC", "72", "MX"), bytes));
    }

    private static String refused(AssessmentDesk desk, byte[] bytes) {
        return assertThrows(
                        UnsupportedFormat.class, () -> desk.send(desk.people.treaty, AssessmentDesk.EXTRADITION, bytes))
                .code();
    }

    /** @param size in bytes */
    private static byte[] pdf(int size) {
        byte[] bytes = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), size);
        byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(end, 0, bytes, size - end.length, end.length);
        return bytes;
    }

    private static byte[] archive(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
