package org.istmo.web.form;

import java.util.List;

/**
 * A row of fields that belong together, of which a form has several.
 *
 * @param legend what the row is called
 * @param keyName the name of a hidden field that says which thing the row is of
 * @param key what it holds, such as a number; empty of a new one
 */
public record FormRow(String legend, String keyName, String key, List<FormField> fields) {

    public FormRow {
        fields = List.copyOf(fields);
    }
}
