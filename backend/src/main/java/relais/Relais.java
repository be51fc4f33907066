package relais;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one process that serves the API and the interface. */
@SpringBootApplication
public class Relais {

    public static void main(String[] args) {
        SpringApplication.run(Relais.class, args);
    }
}
