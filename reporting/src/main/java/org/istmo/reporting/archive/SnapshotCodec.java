package org.istmo.reporting.archive;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;

/** A dataset as canonical JSON: sorted fields, amounts as strings with every decimal, dates in ISO 8601. The same dataset gives the same bytes. */
public class SnapshotCodec {

    /** What it has learnt of the datasets' records is kept: to learn it anew costs more than to write one. */
    private static final ObjectMapper MAPPER = mapper();

    private static ObjectMapper mapper() {
        JsonMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        json.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        return json;
    }

    public void write(Object dataset, OutputStream out) throws IOException {
        MAPPER.writeValue(out, dataset);
    }

    public <D> D read(InputStream in, Class<D> type) throws IOException {
        return MAPPER.readValue(in, type);
    }
}
