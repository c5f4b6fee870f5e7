package org.istmo.web.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's tokens. */
public record TokenPage(List<ShownToken> items, @Nullable String next) {}
