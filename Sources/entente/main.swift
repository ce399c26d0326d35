import ArgumentParser
import Commands

Entente.main()
