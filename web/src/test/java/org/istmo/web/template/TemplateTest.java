package org.istmo.web.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.istmo.domain.database.Vendor;
import org.istmo.reporting.dataset.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people are given to fill. */
class TemplateTest {

    private static RowDesk desk;

    @BeforeAll
    static void lists() {
        desk = new RowDesk(Vendor.H2);
    }

    static Stream<Arguments> every() {
        return Stream.of(Template.values())
                .flatMap(template -> Stream.of(Language.values()).map(language -> Arguments.of(template, language)));
    }

    @ParameterizedTest
    @MethodSource("every")
    void a_workbook_has_names_keys_hints_lists_examples_and_an_explanation(Template template, Language language) {
        TemplateWords words = new TemplateWords(language);
        RowDesk.changed(desk.template(template, language), workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals(words.say(template.word() + ".sheet"), sheet.getSheetName());
            int position = 0;
            for (Column column : template.columns()) {
                assertTrue(sheet.getRow(0)
                        .getCell(position)
                        .getStringCellValue()
                        .startsWith(words.name(template, column)));
                assertFalse(sheet.getRow(0)
                        .getCell(position)
                        .getCellComment()
                        .getString()
                        .getString()
                        .isBlank());
                assertEquals(column.key(), sheet.getRow(1).getCell(position++).getStringCellValue());
            }
            assertTrue(sheet.getRow(1).getZeroHeight());
            assertEquals(2, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals(template.columns().size(), sheet.getDataValidations().size());
            assertEquals(words.say("sheet.examples"), workbook.getSheetAt(1).getSheetName());
            assertEquals(words.say("sheet.about"), workbook.getSheetAt(2).getSheetName());
            assertTrue(workbook.isSheetHidden(3));
            assertTrue(workbook.getAllNames().stream()
                    .filter(name -> name.getNameName().startsWith("list_"))
                    .allMatch(name -> name.getRefersToFormula().startsWith("Lists!$")));
            for (int each = 0; each < 3; each++) {
                assertTrue(workbook.getSheetAt(each).getPrintSetup().getLandscape());
                assertTrue(workbook.getSheetAt(each).getFitToPage());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("every")
    void what_is_there_to_be_read_is_as_high_as_its_lines(Template template, Language language) {
        RowDesk.changed(desk.template(template, language), workbook -> {
            XSSFSheet about = workbook.getSheetAt(2);
            for (Row row : about) {
                int merged =
                        about.getMergedRegions().stream().anyMatch(region -> region.getFirstRow() == row.getRowNum())
                                ? 148
                                : 100;
                Cell longest = row.getCell(merged == 148 || row.getLastCellNum() < 3 ? 0 : 2);
                int lines = (int) Math.ceil(longest.getStringCellValue().length() / (double) merged);
                assertTrue(row.getHeightInPoints() >= lines * 14, longest::getStringCellValue);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("every")
    void an_empty_workbook_is_known_by_its_names_and_holds_no_row(Template template, Language language) {
        assertEquals(0, desk.xlsx(desk.template(template, language)).tally().rejected());
    }

    @ParameterizedTest
    @MethodSource("every")
    void csv_has_the_names_and_an_example_that_is_read_over(Template template, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateCsv.write(template, new TemplateWords(language), out);

        var receipt = desk.csv(out.toString(StandardCharsets.UTF_8));

        assertEquals(0, receipt.tally().rejected());
        assertEquals("comments", desk.notes(receipt).get(0).code());
        assertEquals(1, desk.notes(receipt).size(), () -> desk.notes(receipt).toString());
    }

    @Test
    void the_languages_have_the_same_words() {
        TreeSet<String> english = keys(Language.EN);
        TreeSet<String> spanish = keys(Language.ES);
        spanish.removeIf(key -> key.startsWith("reason."));

        assertEquals(english, spanish);
    }

    @Test
    void no_two_columns_of_a_template_share_a_name() {
        for (Template template : Template.values()) {
            for (Language language : Language.values()) {
                TemplateWords words = new TemplateWords(language);
                long names = template.columns().stream()
                        .map(column -> Names.plain(words.name(template, column)))
                        .distinct()
                        .count();
                assertEquals(template.columns().size(), names);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void the_contract_names_every_column(Template template) {
        for (Column column : template.columns()) {
            assertTrue(TemplatesResource.COLUMNS.contains(column.key()), column.key());
        }
    }

    private static TreeSet<String> keys(Language language) {
        return new TreeSet<>(
                ResourceBundle.getBundle("org.istmo.web.template.words", Locale.forLanguageTag(language.code()))
                        .keySet());
    }
}
