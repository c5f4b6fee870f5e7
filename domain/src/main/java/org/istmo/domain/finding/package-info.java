/**
 * What auditors find and recommend (by the attributes of a finding of IIA and INTOSAI: criteria, condition, cause and effect), what the office's management
 * responds, and the evidence on which a finding is closed. Not the findings of validation, which are the program's own.
 */
@NullMarked
package org.istmo.domain.finding;

import org.jspecify.annotations.NullMarked;
