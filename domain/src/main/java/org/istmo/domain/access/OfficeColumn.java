package org.istmo.domain.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.istmo.domain.office.OfficeCode;

/** An office by its code. */
@Converter
public class OfficeColumn implements AttributeConverter<OfficeCode, String> {

    @Override
    public String convertToDatabaseColumn(OfficeCode office) {
        return office.code();
    }

    @Override
    public OfficeCode convertToEntityAttribute(String code) {
        return new OfficeCode(code);
    }
}
