package org.istmo.web.treaty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
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
    void a_document_is_known_by_its_parts_and_one_with_programs_is_refused() throws IOException {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        byte[] word = {'w'};
        byte[] program = {'M', 'Z', 0, 0};

        assertEquals(
                EvidenceFormat.DOCX,
                desk.send(
                                desk.people.treaty,
                                AssessmentDesk.EXTRADITION,
                                document("", Map.of("word/document.xml", word)))
                        .format());
        assertEquals(
                EvidenceFormat.XLSX,
                desk.send(desk.people.treaty, AssessmentDesk.EXTRADITION, document("", Map.of("xl/workbook.xml", word)))
                        .format());
        assertEquals(
                "undeclared-part",
                refused(desk, document("", Map.of("word/document.xml", word, "META-INF/MANIFEST.MF", word))));
        assertEquals(
                "undeclared-part", refused(desk, document("", Map.of("word/document.xml", word, "run.exe", word))));
        assertEquals(
                "executable",
                refused(desk, document("", Map.of("word/document.xml", word, "word/embeddings/a.xml", program))));
        assertEquals(
                "executable",
                refused(
                        desk,
                        document(
                                "",
                                Map.of(
                                        "word/document.xml",
                                        word,
                                        "word/a.xml",
                                        HexFormat.of().parseHex("d0cf11e0a1b11ae1")))));
        assertEquals(
                "macros",
                refused(
                        desk,
                        document(
                                "<Override PartName='/word/notes.xml' ContentType='application/vnd.ms-office.vbaProject'/>",
                                Map.of("word/document.xml", word, "word/notes.xml", word))));
        assertEquals(
                "zip-bomb",
                refused(desk, document("", Map.of("xl/workbook.xml", word, "xl/large.xml", new byte[3 << 20]))));
        assertEquals("unknown-type", refused(desk, archive(Map.of("Main.class", word))));
    }

    @ParameterizedTest
    @CsvSource({
        "/S /Launch, active-content",
        "/S /Java#53cript, active-content",
        "/JS (app.alert), active-content",
        "/Type /EmbeddedFile, active-content",
        "/Names << /EmbeddedFiles 3 0 R >>, active-content",
        "/Subtype /RichMedia, active-content"
    })
    void a_pdf_that_runs_or_carries_something_is_refused(String dictionary, String code) {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);

        assertEquals(code, refused(desk, pdfOf("1 0 obj << " + dictionary + " >> endobj")));
        assertEquals(
                EvidenceFormat.PDF,
                desk.send(
                                desk.people.treaty,
                                AssessmentDesk.EXTRADITION,
                                pdfOf("1 0 obj << /JSX 1 >> stream\n/JS \nendstream endobj"))
                        .format());
    }

    @Test
    void objects_that_are_packed_into_streams_are_looked_into() throws IOException {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);

        byte[] quiet = packed(document -> {});
        assertTrue(new String(quiet, StandardCharsets.ISO_8859_1).contains("/ObjStm"), "its objects are packed");
        assertEquals(
                EvidenceFormat.PDF,
                desk.send(desk.people.treaty, AssessmentDesk.EXTRADITION, quiet).format());
        byte[] script = packed(
                document -> document.getPage(0).getCOSObject().setItem("A", new PDActionJavaScript("app.alert(1)")));
        assertFalse(new String(script, StandardCharsets.ISO_8859_1).contains("JavaScript"));
        assertEquals("active-content", refused(desk, script));
        byte[] launch = packed(document -> document.getPage(0).getCOSObject().setItem("A", new PDActionLaunch()));
        assertEquals("active-content", refused(desk, launch));
        assertEquals(
                "active-content",
                refused(
                        desk,
                        packed(document -> document.getPage(0).getCOSObject().setItem("F", withXfa()))));
    }

    private static COSDictionary withXfa() {
        COSDictionary form = new COSDictionary();
        form.setString("XFA", "<xdp/>");
        return form;
    }

    @Test
    void an_encrypted_pdf_is_refused_with_the_reason() throws IOException {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);

        byte[] sealed =
                packed(document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));

        assertEquals("encrypted", refused(desk, sealed));
    }

    @Test
    void objects_that_unpack_to_too_much_or_otherwise_are_refused() throws IOException {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        byte[] zeros = new byte[160 << 20];
        Arrays.fill(zeros, (byte) '1');

        assertEquals("zip-bomb", refused(desk, streamed("/Filter /FlateDecode", deflated(zeros))));
        assertEquals(
                "active-content",
                refused(
                        desk,
                        streamed(
                                "/X (1 0 obj)",
                                deflated("1 0 << /S /J#61vaScript >>".getBytes(StandardCharsets.US_ASCII)))));
        assertEquals("unreadable", refused(desk, streamed("/Type /ObjStm /Filter /LZWDecode", new byte[] {1, 2, 3})));
        assertEquals(
                EvidenceFormat.PDF,
                desk.send(
                                desk.people.treaty,
                                AssessmentDesk.EXTRADITION,
                                streamed(
                                        "/Filter /FlateDecode",
                                        deflated("BT (/JavaScript) Tj ET".getBytes(StandardCharsets.US_ASCII))))
                        .format());
    }

    /** What changes a document before it is saved with its objects packed. */
    private interface Change {
        void in(PDDocument document) throws IOException;
    }

    private static byte[] packed(Change change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.in(document);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] streamed(String dictionary, byte[] data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(("%PDF-1.7\n1 0 obj << " + dictionary + " >> stream\n").getBytes(StandardCharsets.US_ASCII));
        bytes.write(data);
        bytes.write("\nendstream endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(data);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_pdf_that_something_follows_is_refused() throws IOException {
        AssessmentDesk desk = new AssessmentDesk(Vendor.H2);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(pdf(100));
        both.write(archive(Map.of("Main.class", new byte[1])));

        assertEquals("executable", refused(desk, both.toByteArray()));
        assertEquals("unreadable", refused(desk, Arrays.copyOf(pdf(100), 2_000)));
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

    private static byte[] pdfOf(String objects) {
        return ("%PDF-1.7\n" + objects + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** An office document whose parts that end with xml are declared. */
    private static byte[] document(String override, Map<String, byte[]> parts) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        all.put(
                "[Content_Types].xml",
                ("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='xml'"
                                + " ContentType='application/xml'/>" + override + "</Types>")
                        .getBytes(StandardCharsets.UTF_8));
        return archive(all);
    }

    private static byte[] archive(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
