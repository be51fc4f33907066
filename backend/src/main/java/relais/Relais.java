package relais;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one process that serves the API and the interface, or does one command and ends. */
@SpringBootApplication
public class Relais {

    public static void main(String[] args) {
        if (Commands.areMeant(args)) {
            System.exit(Commands.run(List.of(args), System.out, System.err));
        }
        SpringApplication.run(Relais.class, args);
    }
}
