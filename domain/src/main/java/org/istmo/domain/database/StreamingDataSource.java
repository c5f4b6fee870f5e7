package org.istmo.domain.database;

import java.time.Duration;

/**
 * The same for what is read as long as somebody takes it ({@link Streaming}). Such a transaction writes nothing and holds nothing that others wait for, so that
 * PostgreSQL lets it rest for as long as a slow taker may need for the rows that were read last.
 */
public class StreamingDataSource extends IstmoDataSource {

    private static final Duration IDLE = Duration.ofMinutes(10);

    /** As the server makes it: by the process's environment. */
    public StreamingDataSource() {
        this(DatabaseSettings.from(System.getenv()));
    }

    public StreamingDataSource(DatabaseSettings settings) {
        super(settings, IDLE);
    }
}
