import Commands

Entente.main()
