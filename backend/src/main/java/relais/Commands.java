package relais;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import relais.platform.commands.Command;

/** What the jar does when its first argument is not a setting: one command, without a port, without a database. */
final class Commands {

    /** Each room lays its own down under META-INF/services. */
    private static final List<Command> ALL = ServiceLoader.load(Command.class)
        .stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Command::name))
        .toList();

    private Commands() {}

    /** Whether these arguments ask for a command; settings begin with two dashes and belong to the server. */
    static boolean areMeant(String[] arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || isCallForHelp(arguments[0]));
    }

    /** Does what is asked; answers the exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (isCallForHelp(arguments.getFirst()) || arguments.getFirst().equals("help")) {
            out.print(overview());
            return Command.FINE;
        }
        Optional<Command> command = ALL.stream()
            .filter(known -> arguments.size() >= words(known).size())
            .filter(known -> arguments.subList(0, words(known).size()).equals(words(known)))
            .findFirst();
        if (command.isPresent()) {
            return run(command.get(), arguments.subList(words(command.get()).size(), arguments.size()), out, err);
        }
        boolean asksForHelp = arguments.stream().anyMatch(Commands::isCallForHelp);
        (asksForHelp ? out : err).print(
            (asksForHelp ? "" : "There is no command “" + String.join(" ", arguments) + "”.\n\n") + overview()
        );
        return asksForHelp ? Command.FINE : Command.WRONG_USAGE;
    }

    private static int run(Command command, List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.stream().anyMatch(Commands::isCallForHelp)) {
            out.print(command.help());
            return Command.FINE;
        }
        try {
            return command.run(arguments, out, err);
        } catch (IOException failure) {
            err.println(command.name() + ": " + failure);
            return Command.SOMETHING_WRONG;
        }
    }

    private static List<String> words(Command command) {
        return List.of(command.name().split(" "));
    }

    private static boolean isCallForHelp(String argument) {
        return argument.equals("--help") || argument.equals("-h");
    }

    private static String overview() {
        StringBuilder text = new StringBuilder(
            """
            Relais: a brand's relationships with influencers and ambassadors.

              java -jar relais.jar                  the server (its settings: docs/operations.md)
              java -jar relais.jar COMMAND …        one command: no port, no database
              java -jar relais.jar COMMAND --help   how a command is used

            Commands:
            """
        );
        ALL.forEach(command -> text.append("  %-16s%s%n".formatted(command.name(), command.summary())));
        return text.toString();
    }
}
