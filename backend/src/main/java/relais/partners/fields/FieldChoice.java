package relais.partners.fields;

/**
 * One of the choices of a field. Values name its id, so that it can be called otherwise.
 *
 * @param retired whether it can no longer be chosen; whoever has it keeps it
 */
public record FieldChoice(String id, String name, boolean retired) {}
