/** The registers beside the ledger over HTTP: publications, evaluations, consultations, narratives, experts, deployments, good practices, due diligence. */
@NullMarked
package org.istmo.web.register;

import org.jspecify.annotations.NullMarked;
