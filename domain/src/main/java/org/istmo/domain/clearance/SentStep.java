package org.istmo.domain.clearance;

import java.util.Optional;

/** A step as an administrator sends it, unjudged. */
public record SentStep(String step, String role, Optional<String> office) {}
