// Placeholder until the first source of this stage lands.
