package org.istmo.domain.accounting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.istmo.domain.problem.Invalid;
import org.istmo.domain.validation.Codelist;

/** What the terms of a mapping are held against. Pointers are those of the API's body. */
class MappingRules {

    private static final List<MappedField> NEEDED =
            List.of(MappedField.DATE, MappedField.CURRENCY, MappedField.ACTIVITY, MappedField.TYPE);
    private static final Set<MappedField> FOR_ROWS_ALONE = Set.of(
            MappedField.DOCUMENT,
            MappedField.LINE,
            MappedField.DATE,
            MappedField.AMOUNT,
            MappedField.DEBIT,
            MappedField.CREDIT);

    private final KnownCodes known;
    private final List<Invalid.Field> wrong = new ArrayList<>();

    private MappingRules(KnownCodes known) {
        this.known = known;
    }

    /** @throws Invalid naming every field that cannot stand */
    static void judge(MappingTerms terms, KnownCodes known) {
        MappingRules rules = new MappingRules(known);
        rules.whole(terms);
        terms.columns().forEach((field, column) -> rules.column(terms, field, column));
        for (int index = 0; index < terms.skipped().size(); index++) {
            rules.named(
                    "/skip/" + index, terms.layout(), terms.skipped().get(index).heading());
        }
        if (!rules.wrong.isEmpty()) {
            throw new Invalid(rules.wrong);
        }
    }

    private void whole(MappingTerms terms) {
        Map<MappedField, MappedColumn> columns = terms.columns();
        for (MappedField field : NEEDED) {
            if (!columns.containsKey(field)) {
                wrong(field, "", "missing", "Say where it stands.");
            }
        }
        if (terms.posts() && !columns.containsKey(MappedField.DOCUMENT)) {
            wrong(MappedField.DOCUMENT, "", "missing", "What is posted is known again by its document.");
        }
        boolean signed = columns.containsKey(MappedField.AMOUNT);
        boolean both = columns.containsKey(MappedField.DEBIT) && columns.containsKey(MappedField.CREDIT);
        boolean any = columns.containsKey(MappedField.DEBIT) || columns.containsKey(MappedField.CREDIT);
        if (signed == both || signed && any) {
            wrong(MappedField.AMOUNT, "", "missing", "Either one signed column, or a debit and a credit column.");
        }
    }

    private void column(MappingTerms terms, MappedField field, MappedColumn column) {
        if (column.isConstant() && FOR_ROWS_ALONE.contains(field)) {
            wrong(field, "/constant", "not-constant", "It is not the same in every row.");
        }
        named("/fields/" + field.word(), terms.layout(), column.heading());
        if (column.isConstant()) {
            code(field, "/constant", column.constant());
        }
        column.words()
                .forEach((word, code) ->
                        code(field, "/values/" + word.replace("~", "~0").replace("/", "~1"), code));
    }

    private void named(String pointer, Layout layout, String heading) {
        if (!heading.isEmpty() && layout.headerRow() == 0) {
            wrong.add(new Invalid.Field(
                    pointer + "/column", "no-header", "Without a header row a column is named by its number."));
        }
    }

    private void code(MappedField field, String where, String code) {
        Predicate<String> test = switch (field) {
            case CURRENCY -> Codelist.CURRENCY::holds;
            case TYPE -> Codelist.TRANSACTION_TYPE::holds;
            case GRANT -> known::grant;
            case COST_CATEGORY -> known::costCategory;
            case ACTIVITY -> known::activity;
            default -> any -> true;
        };
        if (!test.test(code)) {
            wrong(field, where, "unknown-code", "There is no " + field.word() + " '" + code + "'.");
        }
    }

    private void wrong(MappedField field, String where, String code, String detail) {
        wrong.add(new Invalid.Field("/fields/" + field.word() + where, code, detail));
    }
}
