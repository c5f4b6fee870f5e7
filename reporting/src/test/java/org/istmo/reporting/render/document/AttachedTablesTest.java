package org.istmo.reporting.render.document;

import static org.istmo.reporting.render.document.Documents.aDocument;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.api.Test;

class AttachedTablesTest {

    @Test
    void there_is_a_file_for_each_table_and_one_of_them_all() {
        Document document = aDocument().build(Language.ES);
        List<String> names =
                AttachedTables.of(document).stream().map(AttachedFile::name).toList();
        assertEquals(
                List.of(
                        "balance.csv",
                        "quarters.csv",
                        "people.csv",
                        "months.csv",
                        "activities.csv",
                        "rates.csv",
                        "IST-2026-000012.json"),
                names);
    }

    @Test
    void a_table_has_a_header_its_groups_and_exact_plain_numbers() {
        List<String> lines = csv(aDocument().withGaps().build(Language.ES), "quarters.csv")
                .lines()
                .toList();
        assertTrue(
                lines.get(0)
                        .startsWith("Fila,Clase,Grupo,Trimestre,Moneda,Compromisos recibidos — En su moneda,Compromisos"
                                + " recibidos — En su moneda (unidad),Compromisos recibidos — En USD,Gasto"),
                lines.get(0));
        assertTrue(
                lines.get(1)
                        .startsWith(
                                "p1-q0,línea,XM-DAC-41146-00001  Formación forense 1,2023 T1,MXN,5244.00,MXN,sin tipo"
                                        + " de cambio,"),
                lines.get(1));
        assertTrue(lines.get(5).startsWith("p1-total,suma parcial,"), lines.get(5));
    }

    @Test
    void days_are_iso_8601_and_lines_end_as_rfc_4180_says() {
        String csv = csv(aDocument().build(Language.EN), "activities.csv");
        assertTrue(csv.contains(",2023-01-15,2025-12-31,"), csv);
        assertTrue(csv.contains(",\"México, Panamá\","), csv);
        assertTrue(csv.endsWith("\r\n"));
        assertEquals(4, csv.split("\r\n").length);
    }

    @Test
    void words_that_a_spreadsheet_would_run_get_an_apostrophe_and_numbers_never() {
        Column item = Column.of("item", "Item");
        Column mxn = Column.of("mxn", "MXN");
        Column usd = Column.of("usd", "Other");
        Table table = new Table(
                "balance",
                "",
                "balance",
                List.of(item, mxn, usd),
                List.of(row("=1+1", "-5.00"), row("'quoted \"so\"", "5"), row("@a\nb", "1E+3"), row("-", "0.000001")));
        Document sample = aDocument().build(Language.EN);
        Document document =
                new Document(Language.EN, sample.front(), List.of(new Section("one", "One", List.of(table))));
        assertEquals(
                "Row,Kind,Item,MXN,Other\r\n"
                        + "r,line,'=1+1,-5.00,\r\n"
                        + "r,line,\"''quoted \"\"so\"\"\",5,\r\n"
                        + "r,line,\"'@a\nb\",1000,\r\n"
                        + "r,line,'-,0.000001,\r\n",
                csv(document, "balance.csv"));
    }

    @Test
    void the_json_has_every_figure_with_its_unit_and_key() throws IOException {
        Document document = aDocument().build(Language.EN);
        List<AttachedFile> files = AttachedTables.of(document);
        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(files.get(files.size() - 1).bytes());
        assertEquals("en", json.get("language").asText());
        assertEquals(document.front().snapshot(), json.get("snapshot").asText());
        JsonNode closing = json.get("tables").get(0).get("rows").get(3);
        assertEquals("total", closing.get("kind").asText());
        JsonNode figure = closing.get("values").get("mxn");
        assertTrue(figure.get("value").isTextual());
        assertEquals(0, new BigDecimal(figure.get("value").asText()).compareTo(closing(document)));
        assertEquals("MXN", figure.get("unit").asText());
        assertEquals("balance.closing.MXN", figure.get("key").asText());
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        List<AttachedFile> one = AttachedTables.of(aDocument().build(Language.ES));
        List<AttachedFile> other = AttachedTables.of(aDocument().build(Language.ES));
        for (int i = 0; i < one.size(); i++) {
            assertArrayEquals(one.get(i).bytes(), other.get(i).bytes());
        }
    }

    private static BigDecimal closing(Document document) {
        Row closing = document.tables().findFirst().orElseThrow().rows().get(3);
        return ((Value.Quantity) closing.values().get(1)).value();
    }

    private static String csv(Document document, String name) {
        return AttachedTables.of(document).stream()
                .filter(file -> file.name().equals(name))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static Row row(String words, String amount) {
        return Row.plain(
                "r", List.of(Value.words(words), Value.money("", new BigDecimal(amount), "MXN"), new Value.Blank()));
    }
}
