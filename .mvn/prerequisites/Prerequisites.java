public class Prerequisites { public static void main(String[] a) { System.out.println("ok"); } }
