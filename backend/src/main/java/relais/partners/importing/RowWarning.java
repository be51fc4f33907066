package relais.partners.importing;

import java.util.Map;

/** A cell of a field of the brand's own that was not understood and is left out: a code of problem.yaml, and its particulars. */
public record RowWarning(String code, Map<String, String> params) {}
