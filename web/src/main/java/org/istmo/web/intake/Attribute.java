package org.istmo.web.intake;

/** An attribute of an element; IATI's own have an empty namespace. */
record Attribute(String namespace, String local, String qualified, String value) {}
